import { withClient } from './database-facts.mjs';
import { hasPostgresql, temporaryDatabase } from './temporary-postgresql.mjs';

/** Neither superuser nor able to pass row-level security by: as the service should be connected. */
const OWNER = 'duty_tests';

export const hasTestServer = () => Boolean(process.env.TEST_DATABASE_URL) || hasPostgresql();

/**
 * A PostgreSQL server on which the tests may make databases: TEST_DATABASE_URL, or one started from this machine's binaries.
 *
 * @throws Refusal where neither is there.
 */
export async function testServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, description: 'the server of TEST_DATABASE_URL', close: () => Promise.resolve() };
  const { url, version, close } = await temporaryDatabase(undefined);
  await withClient(url, (client) => client.query(`create role ${OWNER} login createdb createrole`));
  const asOwner = new URL(url);
  asOwner.username = OWNER;
  asOwner.pathname = '/postgres';
  return { url: asOwner.href, description: `PostgreSQL ${version}, started for the tests`, close };
}
