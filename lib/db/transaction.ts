import 'server-only';
import { database } from './client';
import { Prisma } from './generated/client';

/** Inside a transaction. The only way to a query. */
export type Tx = Prisma.TransactionClient;

/** A part of a statement, with its values, to be put into another: `tx.$queryRaw`select * from (${part}) p``. */
export const { sql } = Prisma;

/** As whom the database is asked: row-level security follows from it (prisma/migrations/…_security). */
export type Identity =
  /** a signed-in person */
  | { readonly as: 'person'; readonly id: string }
  /** asking for a code, using it, ending a session: those tables and nothing else */
  | { readonly as: 'sign-in' }
  /** the job worker and the commands; never on behalf of a request's wishes */
  | { readonly as: 'system' };

const ROLE = { person: 'prevent_app', 'sign-in': 'prevent_sign_in', system: 'prevent_system' } as const;

/**
 * One transaction with its identity and its clock, set for this transaction only (on the embedded database all connections
 * share one session). A thrown error rolls everything back.
 */
export async function inTransaction<T>(identity: Identity, now: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
  const actor = identity.as === 'person' ? identity.id : '';
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('role', ${ROLE[identity.as]}, true), set_config('app.actor', ${actor}, true), set_config('app.now', ${now.toISOString()}, true)`;
    return work(tx);
  });
}

/** Moves the transaction's clock on, where it had to wait: what it writes is written now, and the database asks for that. */
export async function moveClock(tx: Tx, now: Date): Promise<void> {
  await tx.$queryRaw`select set_config('app.now', ${now.toISOString()}, true)`;
}

/** What is known before there is an actor: whose session is this? One round trip through a security-definer function. */
export async function sessionPerson(tokenHash: string, now: Date): Promise<unknown> {
  const rows = await database().$queryRaw<{ person: unknown }[]>`select session_person(${tokenHash}, ${now}) as person`;
  return rows[0]?.person ?? null;
}

/** Whether the database answers; for the health route. */
export async function isDatabaseUp(): Promise<boolean> {
  try {
    await database().$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
}

/** How many statements ran in this process so far; the benchmark and the query-count tests take differences. */
export function onQuery(listener: (sql: string) => void): void {
  (database() as unknown as { $on(event: 'query', handler: (event: { query: string }) => void): void }).$on(
    'query',
    (event) => {
      listener(event.query);
    },
  );
}

export async function disconnect(): Promise<void> {
  await globalThis.preventDatabase?.$disconnect();
  globalThis.preventDatabase = undefined;
}
