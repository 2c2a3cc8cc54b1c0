import { Client } from 'pg';

/**
 * The connection's own user, past the application: for asking the catalogue, and for what only somebody with the
 * server's password could do. Always rolled back, so that a test that tampers leaves nothing behind.
 */
export async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

/** One statement that stays: the test that makes it takes it back. */
export async function changePermanently(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Every table whose rows belong to a council: asked of the catalogue, so that a new one is never forgotten. */
export const tablesThatNameACouncil = (): Promise<readonly string[]> =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'authority_id' order by 1`,
    );
    return rows.map(({ name }) => name);
  });
