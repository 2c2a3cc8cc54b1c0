import 'server-only';
import PgBoss from 'pg-boss';
import type { Tx } from '../db';

export const QUEUES = ['mail', 'files'] as const;
export type Queue = (typeof QUEUES)[number];

/** Only builds statements: it is never started and holds no connection. Each call brings its own transaction. */
const builder = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('a job is sent inside a transaction')) },
});

/** Puts a job into a queue in the caller's transaction: it runs if, and only if, the change commits. */
export async function enqueue(tx: Tx, queue: Queue, data: Readonly<Record<string, string>>): Promise<void> {
  await builder.send(queue, data, {
    db: {
      executeSql: async (text, values) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(
          text,
          ...values.map((value: unknown) =>
            typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
          ),
        ),
      }),
    },
  });
}
