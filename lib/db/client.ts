import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env';
import { PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

/**
 * One pool for the process. It is not exported from lib/db: every query goes through a transaction that carries an actor
 * (transaction.ts). Time limits stand in the client too, because the embedded database keeps none of its own.
 */
declare global {
  var preventDatabase: PrismaClient | undefined;
}

function connect(): PrismaClient {
  const { DATABASE_URL, PREVENT_DATABASE, PREVENT_DATABASE_CONNECTIONS } = env();
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: DATABASE_URL,
        max: PREVENT_DATABASE_CONNECTIONS,
        // Also the wait for a free connection: a burst queues there, and is answered late rather than with an error.
        connectionTimeoutMillis: 8_000,
        query_timeout: 8_000,
        statement_timeout: 5_000,
        idle_in_transaction_session_timeout: 10_000,
      },
      // On the embedded database all connections are one session: the second to use a name would find it taken.
      PREVENT_DATABASE === 'postgresql' ? { statementNameGenerator: statementNames() } : undefined,
    ),
    log: [{ level: 'query', emit: 'event' }],
    transactionOptions: { maxWait: 8_000, timeout: 10_000 },
  });
}

/** Kept across reloads of the development server, which would otherwise leave a pool behind each time. */
export function database(): PrismaClient {
  return (globalThis.preventDatabase ??= connect());
}
