import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, type Identity } from '@/lib/db';
import { newId } from '@/lib/ids';
import { aGroup, aPerson, anAssessment, asSystem, type GivenRole } from '../factories';
import { aFullRecord } from '../factories/full-record';
import { tablesThatNameACouncil } from '../factories/superuser';

/**
 * The second layer of tenancy: whatever a use-case forgot, the database itself gives nobody another council's rows. Asked
 * with raw SQL, table by table, so that a table added tomorrow is asked about too.
 */
const PEOPLE = ['a lead', 'a contributor', 'an adviser', 'a group member', 'an administrator'] as const;
type Who = (typeof PEOPLE)[number];

/** Whose work it is to read and write these for every council. */
const OPEN: Partial<Record<Who, readonly string[]>> = { 'an administrator': ['role_assignment', 'group_authority'] };
/** Which councils a group covers is open to everyone who is signed in; only the administrator changes it. */
const READ_BY_ALL = ['group_authority'];

let tables: readonly string[];
let ours: { readonly authorityId: string };
let theirs: { readonly authorityId: string };
let people: Record<Who, Identity>;

beforeAll(async () => {
  const a = await aFullRecord();
  const b = await aFullRecord();
  [ours, theirs] = [{ authorityId: a.council.id }, { authorityId: b.council.id }];
  const group = await aGroup({ councils: [a.council] });
  const person = async (...roles: GivenRole[]): Promise<Identity> => ({
    as: 'person',
    id: (await aPerson({ roles })).id,
  });
  const { authorityId } = ours;
  people = {
    'a lead': await person({ role: 'prevent-lead', authorityId }),
    'a contributor': await person({ role: 'contributor', authorityId, benchmarks: [1, 2, 3] }),
    'an adviser': await person({ role: 'regional-adviser', region: a.council.region }),
    'a group member': await person({ role: 'group-member', groupId: group.id }),
    'an administrator': await person({ role: 'administrator' }),
  };
  tables = await tablesThatNameACouncil();
});

const rowsOf = (who: Identity, table: string, authorityId: string): Promise<number> =>
  inTransaction(who, new Date(), async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(
      `select count(*)::int as n from ${table} where authority_id = $1::uuid`,
      authorityId,
    );
    return row?.n ?? 0;
  });

/** How many rows a statement changed; 0 also where the right to it is missing altogether. Any other error is one. */
const changed = async (who: Identity, statement: string, ...values: unknown[]): Promise<number> => {
  try {
    return await inTransaction(who, new Date(), (tx) => tx.$executeRawUnsafe(statement, ...values));
  } catch (error) {
    if (/permission denied|row-level security/.test(String(error))) return 0;
    throw error;
  }
};

describe('another council’s rows', () => {
  test('there are some in every table that names a council, or nothing below would prove anything', async () => {
    expect(tables.length).toBeGreaterThan(15);
    const counts = await Promise.all(
      tables.map(async (table) => [table, await rowsOf({ as: 'system' }, table, theirs.authorityId)] as const),
    );
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  test.each(PEOPLE)('are not there for %s', async (who) => {
    const seen: string[] = [];
    for (const table of tables) if ((await rowsOf(people[who], table, theirs.authorityId)) > 0) seen.push(table);
    expect(seen.filter((table) => !READ_BY_ALL.includes(table) && !OPEN[who]?.includes(table))).toEqual([]);
  });

  test.each(PEOPLE)('cannot be changed or deleted by %s', async (who) => {
    const written: string[] = [];
    for (const table of tables.filter((name) => !OPEN[who]?.includes(name))) {
      const { authorityId } = theirs;
      const updated = await changed(
        people[who],
        `update ${table} set authority_id = authority_id where authority_id = $1::uuid`,
        authorityId,
      );
      const deleted = await changed(people[who], `delete from ${table} where authority_id = $1::uuid`, authorityId);
      if (updated + deleted > 0) written.push(table);
    }
    expect(written).toEqual([]);
  });

  test.each(PEOPLE)('cannot be added by %s', async (who) => {
    const added: string[] = [];
    for (const table of tables.filter((name) => !OPEN[who]?.includes(name))) {
      const json = await asSystem(async (tx) => {
        // A row that could still be changed, so that only whose it is speaks against it.
        const [row] = await tx.$queryRawUnsafe<{ row: unknown }[]>(
          `select to_jsonb(t) as row from ${table} t where authority_id = $1::uuid order by to_jsonb(t)->>'assessment_id' desc nulls last limit 1`,
          theirs.authorityId,
        );
        return JSON.stringify(row?.row);
      });
      const count = await changed(
        people[who],
        `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`,
        json,
      );
      if (count > 0) added.push(table);
    }
    expect(added).toEqual([]);
  });

  test('cannot be moved to another council by those who may write their own', async () => {
    const { id } = await anAssessment();
    await expect(
      inTransaction(
        people['a lead'],
        new Date(),
        (tx) =>
          tx.$executeRaw`update evidence_item set authority_id = ${theirs.authorityId}::uuid where authority_id = ${ours.authorityId}::uuid`,
      ),
    ).rejects.toThrow(/row-level security/);
    expect(
      await inTransaction(people['a lead'], new Date(), (tx) => tx.assessment.findUnique({ where: { id } })),
    ).toBeNull();
  });
});

describe('one’s own council’s rows', () => {
  test.each([
    ['a lead', 'benchmark_response'],
    ['a lead', 'agreed_score'],
    ['a contributor', 'statement_answer'],
    ['an adviser', 'private_note'],
    ['an adviser', 'self_score'],
    ['a group member', 'outcome_letter'],
  ] as const)('are there for %s: %s', async (who, table) => {
    expect(await rowsOf(people[who], table, ours.authorityId)).toBeGreaterThan(0);
  });

  test.each([
    ['a lead', 'private_note'],
    ['a contributor', 'private_note'],
    ['a group member', 'self_score'],
    ['a group member', 'agreed_score'],
    ['a group member', 'benchmark_response'],
    ['an administrator', 'assessment'],
    ['an administrator', 'outcome_letter'],
  ] as const)('are not all there for %s: %s', async (who, table) => {
    expect(await rowsOf(people[who], table, ours.authorityId)).toBe(0);
  });

  test('are hidden from the council while the adviser has not handed them over', async () => {
    const { id, lead } = await anAssessment({ state: 'in-review', review: 'written' });
    const seen = await inTransaction({ as: 'person', id: lead.id }, new Date(), async (tx) => [
      await tx.proposedScore.count({ where: { assessmentId: id } }),
      await tx.agreedScore.count({ where: { assessmentId: id } }),
      await tx.benchmarkReview.count({ where: { assessmentId: id } }),
      await tx.letterDraft.count({ where: { assessmentId: id } }),
    ]);
    expect(seen).toEqual([0, 0, 0, 0]);
  });

  test('cannot be written in somebody else’s name by an adviser', async () => {
    const { id, authorityId, adviser, lead } = await anAssessment({ state: 'in-review' });
    const letter = {
      id: newId(),
      assessmentId: id,
      authorityId,
      event: 'agree',
      fromState: 'in-review',
      toState: 'agreed',
      reason: '',
      byId: lead.id,
      at: new Date(),
    };
    await expect(
      inTransaction({ as: 'person', id: adviser.id }, new Date(), (tx) =>
        tx.stateChange.createMany({ data: [letter] }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('are gone from the day on which a role ends', async () => {
    const { id, authorityId } = await anAssessment();
    const now = new Date('2024-05-01T09:00:00Z');
    const { id: cover } = await aPerson({
      roles: [{ role: 'prevent-lead', authorityId, startsAt: new Date('2024-04-01'), endsAt: now }],
    });
    const seenAt = (at: Date) =>
      inTransaction({ as: 'person', id: cover }, at, (tx) => tx.assessment.count({ where: { id } }));
    expect(await seenAt(new Date('2024-03-31T12:00:00Z'))).toBe(0);
    expect(await seenAt(new Date('2024-04-30T23:00:00Z'))).toBe(1);
    expect(await seenAt(now)).toBe(0);
  });

  test.each(['benchmark_response', 'self_score', 'statement_answer'])(
    'cannot be written by anyone once they were submitted: %s',
    async (table) => {
      const { id, lead } = await anAssessment({ state: 'in-progress' });
      const json = await asSystem(async (tx) => {
        await tx.statementAnswer.create({
          data: anAnswer(id, lead.id, (await tx.assessment.findUniqueOrThrow({ where: { id } })).authorityId),
        });
        const [row] = await tx.$queryRawUnsafe<{ row: object }[]>(
          `select to_jsonb(t) as row from ${table} t where assessment_id = $1::uuid limit 1`,
          id,
        );
        await tx.assessment.update({ where: { id }, data: { state: 'submitted' } });
        return JSON.stringify({ ...row?.row, id: newId(), benchmark: 10, statement_id: 'B10.L3.S6' });
      });
      const insert = `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`;
      await expect(asSystem((tx) => tx.$executeRawUnsafe(insert, json))).rejects.toThrow(
        /self-assessment is submitted/,
      );
    },
  );
});

describe('an adviser who is also of the council', () => {
  test('does not see its review: nobody reviews their own council', async () => {
    const { authorityId, adviser } = await anAssessment({ state: 'in-review', review: 'written' });
    const both = await aPerson({
      roles: [
        { role: 'regional-adviser', authorityId },
        { role: 'contributor', authorityId, benchmarks: [1] },
      ],
    });
    expect(await rowsOf({ as: 'person', id: adviser.id }, 'proposed_score', authorityId)).toBeGreaterThan(0);
    expect(await rowsOf({ as: 'person', id: both.id }, 'proposed_score', authorityId)).toBe(0);
  });
});

const anAnswer = (assessmentId: string, updatedBy: string, authorityId: string) => {
  const updatedAt = new Date();
  return { assessmentId, authorityId, benchmark: 1, statementId: 'B1.L3.S1', answer: 'in-place', updatedBy, updatedAt };
};
