import { Refusal } from './refusal.mjs';

/**
 * What the scripts ask a database, beneath the application. They connect as the application's own user, and row-level
 * security is forced on every table, so each question is a transaction as prevent_system.
 */

/** Runs the work with one connection; a database that does not answer is refused in one sentence. */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new Refusal(
      `The database ${withoutPassword(url)} cannot be reached (${reason(error)}): start it, or correct DATABASE_URL.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const reason = (error) => error.message || error.errors?.[0]?.message || error.code || 'no reason given';

export function withoutPassword(url) {
  try {
    const address = new URL(url);
    if (address.password) address.password = '…';
    return decodeURI(address.href);
  } catch {
    return 'named by DATABASE_URL';
  }
}

async function asSystem(client, work) {
  await client.query('begin');
  try {
    await client.query('set local role prevent_system');
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const OLDEST_POSTGRESQL = 15;

/** @throws Refusal for a PostgreSQL that is too old. */
export async function checkVersion(client) {
  const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`);
  if (rows[0].major < OLDEST_POSTGRESQL)
    throw new Refusal(
      `This needs PostgreSQL ${OLDEST_POSTGRESQL} or later, and the database runs on ${rows[0].major}.`,
    );
}

/** Whether nobody has used the database yet: it knows no person and no cycle. */
export function isEmpty(client) {
  return asSystem(client, async () => {
    const { rows } = await client.query(
      'select not exists (select from person) and not exists (select from cycle) as empty',
    );
    return rows[0].empty;
  });
}

const DEMONSTRATION = 'demonstration';

/** `undefined` where the database holds no demonstration data, otherwise how far loading it came: `loading` or `loaded`. */
export function demonstration(client) {
  return asSystem(client, async () => {
    const { rows } = await client.query('select value from service_fact where name = $1', [DEMONSTRATION]);
    return rows[0]?.value;
  });
}

export function recordDemonstration(client, state) {
  return asSystem(client, () =>
    client.query(
      'insert into service_fact (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
      [DEMONSTRATION, state],
    ),
  );
}

export function forgetDemonstration(client) {
  return asSystem(client, () => client.query('delete from service_fact where name = $1', [DEMONSTRATION]));
}
