import { Client } from 'pg';
import { unseal } from '@/lib/secrets';

export interface Mailed {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Every e-mail in the queue, in the order in which it was put there. Read as the server's owner: no role of ours may look in. */
export async function mailed(): Promise<readonly Mailed[]> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ sealed: string }>(
      `select data->>'sealed' as sealed from pgboss.job where name = 'mail' order by created_on, id`,
    );
    return rows.map(({ sealed }) => JSON.parse(unseal(sealed)) as Mailed);
  } finally {
    await client.end();
  }
}
