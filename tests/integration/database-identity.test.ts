import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Identity } from '@/lib/db';
import { database } from '@/lib/db/client';
import { aPerson } from '../factories';
import { aFullRecord } from '../factories/full-record';
import { asSuperuser, tablesThatNameACouncil } from '../factories/superuser';

/** What row-level security rests on: who owns what, under which roles the application runs, and what it is told of itself. */
let tables: readonly string[];
let authorityId: string;
let lead: Identity;

beforeAll(async () => {
  authorityId = (await aFullRecord()).council.id;
  lead = { as: 'person', id: (await aPerson({ roles: [{ role: 'prevent-lead', authorityId }] })).id };
  tables = await tablesThatNameACouncil();
});

const rowsOf = (who: Identity, table: string): Promise<number> =>
  inTransaction(who, new Date(), async (tx) => {
    const query = `select count(*)::int as n from ${table} where authority_id = $1::uuid`;
    const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(query, authorityId);
    return row?.n ?? 0;
  });

describe('the database itself', () => {
  test('forces row-level security on every table, for the owner too', async () => {
    const { rows } = await asSuperuser((client) =>
      client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and relname <> '_prisma_migrations' and not (relrowsecurity and relforcerowsecurity)`,
      ),
    );
    expect(rows).toEqual([]);
  });

  test('runs the application as roles that own nothing, log in nowhere and bypass nothing', async () => {
    const { roles, owned } = await asSuperuser(async (client) => ({
      roles: (
        await client.query(
          `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname like 'prevent\\_%' order by 1`,
        )
      ).rows,
      owned: (
        await client.query(
          `select relname from pg_class where relkind in ('r', 'p', 'v') and pg_get_userbyid(relowner) like 'prevent\\_%'`,
        )
      ).rows,
    }));
    const plain = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false };
    expect(roles).toEqual(
      ['prevent_app', 'prevent_sign_in', 'prevent_system'].map((rolname) => ({ rolname, ...plain })),
    );
    expect(owned).toEqual([]);
  });

  test('lets no function that looks through the policies be misled by a search path', async () => {
    const { rows } = await asSuperuser((client) =>
      client.query(
        `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and not coalesce(array_to_string(proconfig, ',') like '%search_path=public, pg_temp%', false)`,
      ),
    );
    expect(rows).toEqual([]);
  });

  test('gives the application without an actor nothing at all', async () => {
    const nobody: Identity = { as: 'person', id: '' };
    for (const table of tables) expect([table, await rowsOf(nobody, table)]).toEqual([table, 0]);
  });

  test('keeps no identity once a transaction has ended', async () => {
    await Promise.all(Array.from({ length: 12 }, () => rowsOf(lead, 'assessment')));
    await expect(inTransaction(lead, new Date(), () => Promise.reject(new Error('undone')))).rejects.toThrow('undone');
    for (let connection = 0; connection < 12; connection += 1) {
      const [state] = await database().$queryRaw<
        { actor: string | null; role: string }[]
      >`select current_setting('app.actor', true) as actor, current_user::text as role`;
      expect(state?.actor ?? '').toBe('');
      expect(state?.role).not.toMatch(/^prevent_(app|system|sign_in)$/);
    }
  });

  test('lets signing in reach sessions, codes and people, and no record', async () => {
    const counts = await Promise.all(tables.map(async (table) => ({ table, rows: await changedOrDenied(table) })));
    expect(counts.filter(({ rows }) => rows === 'read').map(({ table }) => table)).toEqual(['role_assignment']);
  });
});

const changedOrDenied = async (table: string): Promise<'read' | 'denied'> => {
  try {
    await rowsOf({ as: 'sign-in' }, table);
    return 'read';
  } catch (error) {
    if (/permission denied/.test(String(error))) return 'denied';
    throw error;
  }
};
