import 'server-only';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { inTransaction } from '../db';
import { env } from '../env';
import { newId } from '../ids';
import { log } from '../log';
import { unseal } from '../secrets';

const messageSchema = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  onlyToKnownPerson: z.boolean().optional(),
  worthlessAt: z.iso.datetime().optional(),
});

/**
 * Hands one queued e-mail to the mail server, or to the demonstration mailbox.
 *
 * @throws where neither is there or the server refuses; the queue tries again with growing pauses. What is past its end is not sent any more.
 */
export async function deliver(sealed: string, now: Date): Promise<void> {
  const message = messageSchema.parse(JSON.parse(unseal(sealed)));
  if (message.worthlessAt !== undefined && new Date(message.worthlessAt) <= now) {
    log.info({ event: 'mail-past-its-end' });
    return;
  }
  if (message.onlyToKnownPerson === true && !(await isKnown(message.to, now))) return;
  const { PREVENT_SMTP_URL, PREVENT_MAIL_FROM, PREVENT_DEMO } = env();
  if (PREVENT_SMTP_URL !== undefined) {
    const transport = createTransport(PREVENT_SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 20_000 });
    await transport.sendMail({ from: PREVENT_MAIL_FROM, to: message.to, subject: message.subject, text: message.body });
    transport.close();
  } else if (PREVENT_DEMO) {
    const { to, subject, body } = message;
    await inTransaction({ as: 'system' }, now, (tx) =>
      tx.mailboxMessage.create({ data: { id: newId(), to, subject, body, at: now } }),
    );
  } else {
    throw Object.assign(new Error('No mail server is configured (PREVENT_SMTP_URL); the e-mail waits in the queue.'), {
      code: 'mail-not-configured',
    });
  }
  log.info({ event: 'mail-delivered' });
}

const isKnown = (email: string, now: Date): Promise<boolean> =>
  inTransaction(
    { as: 'system' },
    now,
    async (tx) => (await tx.person.count({ where: { email, deactivatedAt: null } })) > 0,
  );
