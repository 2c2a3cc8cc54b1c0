import pg from 'pg';
import { expect, it } from 'vitest';
import { migrationsIn } from '../../scripts/lib/migrations.mjs';

it('a migrated database has recorded every migration of this checkout, with its words', async () => {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  try {
    const applied = await client.query<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from _prisma_migrations where finished_at is not null order by migration_name',
    );
    expect(applied.rows).toEqual(migrationsIn());
  } finally {
    await client.end();
  }
});
