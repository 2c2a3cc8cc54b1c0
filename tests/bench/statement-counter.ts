import { connect, createServer, type AddressInfo } from 'node:net';

/**
 * Counts what the application asks its database, on the wire: a relay between the two that reads the messages of the
 * PostgreSQL protocol as they pass. So the application needs no switch for it, and nothing that it sends is missed.
 */
export interface StatementCounter {
  /** The database's address as the application is given it. */
  readonly url: string;
  /** The statements sent while something was done, transaction control and the job queue's own polling apart. */
  during(work: () => Promise<unknown>): Promise<readonly string[]>;
  close(): void;
}

export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  let heard: ((sql: string) => void) | undefined;
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const read = statementReader((sql) => heard?.(sql));
    client.on('data', read);
    client.pipe(database).pipe(client);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    async during(work) {
      const statements: string[] = [];
      heard = (sql) => {
        if (!isTransactionControl(sql) && !isQueues(sql)) statements.push(sql);
      };
      try {
        await work();
      } finally {
        heard = undefined;
      }
      return statements;
    },
    close: () => server.close(),
  };
}

/** What opens and closes a transaction, and the one statement that sets whose it is (lib/db/transaction.ts). */
export const isTransactionControl = (sql: string): boolean =>
  /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b/i.test(sql) ||
  /^\s*select set_config\('role'/i.test(sql);

/** The worker keeps its queue's retries over the service's own pool: no page asks for it. */
const isQueues = (sql: string): boolean => /^\s*update pgboss\.job\b/i.test(sql);

const SSL_REQUEST = 80_877_103;
/** The worker's own connections name themselves. */
const JOB_QUEUE = /application_name\0pgboss/;

/** Reads one connection's messages to the server, in whatever pieces they arrive. */
export function statementReader(onStatement: (sql: string) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;
  let isIgnored = false;
  /** Parsed statements by name, and the one that was bound last. */
  const parsed = new Map<string, string>();
  let bound = '';
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      // The first message has no type.
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const type = isStarted ? String.fromCharCode(rest[0] ?? 0) : '';
      const body = rest.subarray(head + 4, length);
      rest = rest.subarray(length);
      if (!isStarted) {
        if (body.readInt32BE(0) === SSL_REQUEST) continue;
        isStarted = true;
        isIgnored = JOB_QUEUE.test(body.toString('latin1'));
        continue;
      }
      if (isIgnored) continue;
      const texts = () => body.toString('utf8').split('\0', 2) as [string, string];
      if (type === 'Q') onStatement(texts()[0]);
      if (type === 'P') parsed.set(...texts());
      if (type === 'B') bound = parsed.get(texts()[1]) ?? '';
      if (type === 'E') onStatement(bound);
    }
  };
}
