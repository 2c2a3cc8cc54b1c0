import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@/lib/ids';
import { aRecommendedAction, anAssessment, asSystem } from '../factories';
import { aFullRecord } from '../factories/full-record';
import { asSuperuser } from '../factories/superuser';

/** What only grows, and what the database itself refuses, whoever asks and whatever the application forgot. */
const GROWING = [
  'self_score',
  'proposed_score',
  'agreed_score',
  'council_position',
  'difference_decision',
  'snapshot',
  'outcome_letter',
  'audit_event',
  'state_change',
  'letter_template',
] as const;

beforeAll(async () => {
  await aFullRecord();
});

describe.each(GROWING)('%s', (table) => {
  test('cannot be changed, deleted or emptied, not even by the system', async () => {
    const [column] = await asSystem(
      (tx) =>
        tx.$queryRaw<
          { name: string }[]
        >`select column_name as name from information_schema.columns where table_name = ${table} limit 1`,
    );
    const name = column?.name ?? '';
    await expect(asSystem((tx) => tx.$executeRawUnsafe(`update ${table} set "${name}" = "${name}"`))).rejects.toThrow(
      /append-only/,
    );
    await expect(asSystem((tx) => tx.$executeRawUnsafe(`delete from ${table}`))).rejects.toThrow(/append-only/);
    await expect(asSystem((tx) => tx.$executeRawUnsafe(`truncate ${table} cascade`))).rejects.toThrow(
      /permission denied/,
    );
  });

  test('cannot be emptied by the server’s superuser without first taking the trigger away', async () => {
    await expect(asSuperuser((client) => client.query(`truncate ${table} cascade`))).rejects.toThrow(/append-only/);
  });
});

describe('a score', () => {
  let of: { assessmentId: string; authorityId: string; framework: string; reason: string; byId: string; at: Date };
  beforeAll(async () => {
    const { id, authorityId, framework, lead } = await anAssessment({ selfScores: {} });
    of = { assessmentId: id, authorityId, framework, reason: 'Because', byId: lead.id, at: new Date() };
  });

  const insert = (
    table: 'selfScore' | 'proposedScore' | 'agreedScore',
    benchmark: number,
    score: number,
    scored = true,
  ) =>
    asSystem(async (tx) => {
      const data = [{ ...of, id: newId(), benchmark, score, scored }];
      if (table === 'selfScore') await tx.selfScore.createMany({ data });
      else if (table === 'proposedScore') await tx.proposedScore.createMany({ data });
      else await tx.agreedScore.createMany({ data });
    });

  describe.each(['selfScore', 'proposedScore', 'agreedScore'] as const)('in %s', (table) => {
    test('of a benchmark that the framework scores is kept', async () => {
      await expect(insert(table, 4, 5)).resolves.toBeUndefined();
    });

    test('of benchmark 5, which it does not score, is refused, also where the row says so itself', async () => {
      await expect(insert(table, 5, 3)).rejects.toThrow(/[Ff]oreign key/);
      await expect(insert(table, 5, 3, false)).rejects.toThrow(/_scored/);
    });

    test('of a benchmark that does not exist is refused', async () => {
      await expect(insert(table, 11, 3)).rejects.toThrow(/[Ff]oreign key/);
    });

    test.each([0, 6, -1])('of %i is refused', async (score) => {
      await expect(insert(table, 4, score)).rejects.toThrow(/_range/);
    });
  });
});

describe('a recommended action', () => {
  test('is one of three: a fourth has no place, and no place is taken twice', async () => {
    const { id, authorityId, framework, adviser } = await anAssessment({ state: 'in-review' });
    const of = { assessmentId: id, authorityId, framework };
    const add = (position: number) =>
      asSystem((tx) => aRecommendedAction(tx, of, { position, by: adviser.id, at: new Date() }));
    for (const position of [1, 2, 3]) await add(position);
    await expect(add(4)).rejects.toThrow(/at_most_three/);
    await expect(add(0)).rejects.toThrow(/at_most_three/);
    await expect(add(3)).rejects.toThrow(/[Uu]nique/);
  });
});
