import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '@/lib/clock';
import { startWorker } from '@/lib/jobs/worker';
import { log } from '@/lib/log';
import { sendMail } from '@/lib/mail';
import { asSystem } from '../factories';

/** The real queue and its worker, with a handler that fails the way a mail library does. */
const ADDRESS = 'someone.private@tests.example';
let fails = true;
let handled = 0;
const client = new Client({ connectionString: process.env.DATABASE_URL });
let stop: () => Promise<void>;
const said = { warn: vi.spyOn(log, 'warn'), error: vi.spyOn(log, 'error') };

beforeAll(async () => {
  await client.connect();
  const handle = () => {
    handled += 1;
    if (!fails) return Promise.resolve();
    const message = `Can't send mail - all recipients were rejected: 550 <${ADDRESS}> unknown`;
    return Promise.reject(
      Object.assign(new Error(message), { code: 'EENVELOPE', responseCode: 550, rejected: [ADDRESS] }),
    );
  };
  stop = await startWorker({ mail: handle }, systemClock);
});
afterAll(async () => {
  await stop();
  await client.end();
});
beforeEach(() => {
  said.warn.mockClear();
  said.error.mockClear();
});

interface JobRow {
  readonly id: string;
  readonly state: string;
  readonly pause: number;
  readonly kept: number;
  readonly retries: number;
  readonly whole: string;
}
const job = async (): Promise<JobRow | undefined> =>
  (
    await client.query<JobRow>(`
      select id, state::text, extract(epoch from start_after - now())::int as pause, retry_count as retries,
        round(extract(epoch from keep_until - created_on) / 86400)::int as kept, j::text as whole
      from pgboss.job j where name = 'mail' order by created_on desc limit 1`)
  ).rows[0];

async function until(what: (row: JobRow) => boolean): Promise<JobRow> {
  let row: JobRow | undefined;
  await vi.waitFor(
    async () => {
      row = await job();
      expect(row && what(row), JSON.stringify(row)).toBe(true);
    },
    { timeout: 20_000, interval: 200 },
  );
  return row as JobRow;
}
const again = (set: string) => client.query(`update pgboss.job set start_after = now(), ${set} where name = 'mail'`);

it('an e-mail that fails waits: pauses grow to an hour, for 14 days, and is sent when it can be', async () => {
  await asSystem((tx) => sendMail(tx, { to: ADDRESS, subject: 'A notice', body: 'Open the service.' }));
  const first = await until(({ state }) => state === 'retry');
  expect(first.kept).toBe(14);
  expect(first.pause).toBeGreaterThan(8);
  expect(first.pause).toBeLessThanOrEqual(15);

  // As after many days of it.
  await again('retry_count = 300');
  const later = await until(({ state, retries }) => state === 'retry' && retries === 301);
  expect(later.pause).toBeGreaterThan(3_500);
  expect(later.pause).toBeLessThanOrEqual(3_600);
  expect(said.error).not.toHaveBeenCalled();

  fails = false;
  const before = handled;
  await again('retry_count = 301');
  await until(({ state }) => state === 'completed');
  expect(handled).toBe(before + 1);
  fails = true;
});

it('leaves neither address nor message in the log or the queue’s table, only codes', async () => {
  await asSystem((tx) => sendMail(tx, { to: ADDRESS, subject: 'A notice', body: 'Open the service.' }));
  const row = await until(({ state }) => state === 'retry');
  expect(row.whole).toContain('EENVELOPE');
  expect(row.whole).not.toMatch(/tests\.example|rejected/);
  const lines = said.warn.mock.calls.flat();
  expect(lines).toMatchObject([
    { event: 'job-failed', queue: 'mail', job: row.id, tries: 1, code: 'EENVELOPE', responseCode: 550 },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/tests\.example|rejected:/);
});

it('is given up at its end, and the log says so', async () => {
  await again(`keep_until = now() + interval '5 minutes', retry_count = 300`);
  const row = await until(({ state }) => state === 'failed');
  expect(said.error.mock.calls.flat()).toMatchObject([{ event: 'job-given-up', queue: 'mail', job: row.id }]);
  expect(JSON.stringify(said.error.mock.calls)).not.toMatch(/tests\.example/);
});
