import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPerson } from '../factories';

/** A real mail server on loopback: what the worker hands over is what arrives. */
const received: { to: string[]; text: string }[] = [];
let refuses = false;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onMailFrom: (_address, _session, done) => {
    done(refuses ? new Error('not now') : undefined);
  },
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString('utf8'),
      });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  process.env['PREVENT_SMTP_URL'] = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await new Promise<void>((closed) => {
    server.close(closed);
  });
});

/** Loaded after the configuration above is there. */
async function deliverMessage(message: object): Promise<void> {
  const { seal } = await import('@/lib/secrets');
  const { deliver } = await import('@/lib/mail/deliver');
  await deliver(seal(JSON.stringify({ subject: 'A notice', body: 'Open the service.', ...message })), new Date());
}

it('hands an e-mail to the configured mail server', async () => {
  await deliverMessage({ to: 'someone@tests.example' });
  expect(received.at(-1)?.to).toEqual(['someone@tests.example']);
  expect(received.at(-1)?.text).toContain('Open the service.');
});

it('sends a code only to an address that belongs to somebody', async () => {
  const before = received.length;
  await deliverMessage({ to: 'nobody@tests.example', onlyToKnownPerson: true });
  expect(received.length).toBe(before);
  const { email } = await aPerson();
  await deliverMessage({ to: email, onlyToKnownPerson: true });
  expect(received.at(-1)?.to).toEqual([email]);
});

it('fails where the server refuses, so that the queue tries again', async () => {
  refuses = true;
  await expect(deliverMessage({ to: 'someone@tests.example' })).rejects.toThrow();
  refuses = false;
});

it('sends a code until its end and not afterwards', async () => {
  const before = received.length;
  const end = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  await deliverMessage({ to: 'someone@tests.example', worthlessAt: end(-0.01) });
  expect(received.length).toBe(before);
  await deliverMessage({ to: 'someone@tests.example', worthlessAt: end(1) });
  expect(received.length).toBe(before + 1);
});
