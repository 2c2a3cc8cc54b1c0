import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { WHY_LIMIT } from '@/lib/assessments/model';
import { daysUntil } from '@/lib/clock';
import { framework2022, scoredBenchmarks, statementById } from '@/lib/framework';
import { readLetter } from '@/lib/letters/model';
import { missingForIssue } from '@/lib/letters/record';
import { loadLetterRecord } from '@/lib/letters/store/record';
import { ROLES } from '@/lib/policy';
import { LIMITS } from '@/lib/reviews/schema';
import { missingForAgreement, missingForHandOver } from '@/lib/reviews/completeness';
import { loadHeading } from '@/lib/reviews/store/heading';
import { loadReview } from '@/lib/reviews/store/standings';
import { acceptsAnswer } from '@/lib/scoring';
import { sha256 } from '@/lib/secrets';
import { STATES } from '@/lib/workflow';
import { loadDemonstration } from '@/prisma/demonstration';
import { asSystem } from '../factories';

/** The made-up region, loaded into a database of its own: what a visitor finds, and that nothing real is in it. */
const NOW = new Date();
const read = asSystem;

beforeAll(async () => {
  expect(await loadDemonstration(NOW)).toMatchObject({ kind: 'loaded' });
});

const orFail = <T>(found: T | null): T => {
  if (found === null) throw new Error('not found');
  return found;
};

/** Every text of every row, with where it stands. */
const everyText = () =>
  read(async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> '_prisma_migrations'`;
    const found: { readonly table: string; readonly text: string }[] = [];
    for (const { name } of tables) {
      const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`select to_jsonb(t)::text as row from ${name} t`);
      found.push(...rows.map(({ row }) => ({ table: name, text: row })));
    }
    return found;
  });

describe('the councils', () => {
  test('are made up: none has the name, the short name or the code of a real one', async () => {
    const real = readFileSync('prisma/data/authorities.csv', 'utf8').toLowerCase();
    const councils = await read((tx) => tx.authority.findMany());
    expect(councils.length).toBeGreaterThanOrEqual(10);
    for (const { name, shortName, onsCode } of councils) {
      for (const word of [name, shortName, onsCode])
        expect([word, real.includes(word.toLowerCase())]).toEqual([word, false]);
    }
  });

  test('are of every nation, and four are districts whose county answers for them', async () => {
    const councils = await read((tx) => tx.authority.findMany());
    expect(new Set(councils.map(({ nation }) => nation))).toEqual(new Set(['England', 'Wales', 'Scotland']));
    const districts = councils.filter(({ assessed }) => !assessed);
    expect(districts).toHaveLength(4);
    const counties = districts.map(({ countyCode }) => councils.find(({ onsCode }) => onsCode === countyCode));
    expect(counties.map((county) => county?.assessed)).toEqual([true, true, true, true]);
  });

  test('stand between them in every state of the current cycle', async () => {
    const assessments = await read((tx) =>
      tx.assessment.findMany({ where: { cycle: { name: '2022/23' } }, select: { state: true } }),
    );
    expect(new Set(assessments.map(({ state }) => state))).toEqual(new Set(STATES));
  });

  test('each have an issued outcome of the cycle before, but one', async () => {
    const now = await read((tx) => tx.assessment.findMany({ where: { cycle: { name: '2022/23' } } }));
    const before = await read((tx) =>
      tx.outcomeLetter.findMany({ where: { assessment: { cycle: { name: '2021/22' } } } }),
    );
    const without = now.filter(({ authorityId }) => !before.some((letter) => letter.authorityId === authorityId));
    expect(without).toHaveLength(1);
    expect(now).toHaveLength(before.length + 1);
  });

  test('have three weeks to the deadline, whenever the data is loaded', async () => {
    const cycle = await read((tx) => tx.cycle.findUniqueOrThrow({ where: { name: '2022/23' } }));
    expect(daysUntil(cycle.deadlineOn, NOW)).toBeGreaterThanOrEqual(20);
    expect(daysUntil(cycle.deadlineOn, NOW)).toBeLessThanOrEqual(21);
    const [later] = await read(
      (tx) => tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from state_change where at > ${NOW}`,
    );
    expect(later?.n).toBe(0);
  });
});

describe('the people', () => {
  test('hold every role between them, and are named by what they do', async () => {
    const people = await read((tx) => tx.person.findMany({ include: { roleAssignments: true } }));
    expect(new Set(people.flatMap(({ roleAssignments }) => roleAssignments.map(({ role }) => role)))).toEqual(
      new Set(ROLES),
    );
    for (const { name, jobTitle, email } of people) {
      expect(name.startsWith(`${jobTitle}, `)).toBe(true);
      expect(email.endsWith('@northmarch.example')).toBe(true);
    }
  });

  test('have the only addresses in the whole database', async () => {
    const elsewhere = (await everyText()).flatMap(({ table, text }) =>
      [...text.matchAll(/[^\s"]*@[^\s"]*/g)]
        .map(([found]) => `${table}: ${found}`)
        .filter((found) => !found.endsWith('@northmarch.example')),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('the record', () => {
  test('holds the worked case, for a made-up council', async () => {
    const letter = await read((tx) =>
      tx.outcomeLetter.findFirstOrThrow({
        where: { assessment: { cycle: { name: '2022/23' }, authority: { shortName: 'Marchshire' } } },
      }),
    );
    const content = readLetter(letter.content);
    expect(content.annex.map(({ score }) => score)).toEqual([4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3]);
    expect(content.actions.map(({ benchmarks }) => benchmarks)).toEqual([[10, 9], [2], [6]]);
    expect(content.overallStatement).toBe(
      'Overall, Marchshire County Council is exceeding the requirements of the Prevent Duty in most areas and meeting them in some.',
    );
  });

  test('is whole: the audit chain holds, and every letter and snapshot has the hash of its text', async () => {
    const [chain] = await read(
      (tx) => tx.$queryRaw<{ seq: bigint | null; n: number }[]>`
      select first_broken_audit_event() as seq, (select count(*)::int from audit_event) as n`,
    );
    expect(chain?.seq).toBeNull();
    expect(chain?.n).toBeGreaterThan(100);
    const kept = await read(async (tx) => [...(await tx.outcomeLetter.findMany()), ...(await tx.snapshot.findMany())]);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter(({ content, sha256: hash }) => sha256(content) !== hash)).toEqual([]);
  });

  test('lacks nothing that handing over and agreeing would have asked for', async () => {
    const reviewed = await read((tx) => tx.assessment.findMany({ where: { handedOverAt: { not: null } } }));
    expect(reviewed.length).toBeGreaterThan(10);
    for (const { id, agreedAt } of reviewed) {
      const { standings, heading } = await read(async (tx) => loadReview(tx, await loadHeading(tx, id).then(orFail)));
      const missing = agreedAt === null ? missingForHandOver(standings) : missingForAgreement(standings);
      expect([heading.authorityName, heading.cycleName, missing]).toEqual([
        heading.authorityName,
        heading.cycleName,
        [],
      ]);
    }
  });

  test('lacks nothing that issuing asks for, but the check of facts that is still running', async () => {
    const letters = await read((tx) => tx.assessment.findMany({ where: { state: { in: ['fact-check', 'issued'] } } }));
    for (const { id, state } of letters) {
      const missing = await read(async (tx) => missingForIssue(await loadLetterRecord(tx, id).then(orFail), NOW));
      expect(missing.map(({ kind }) => kind)).toEqual(state === 'issued' ? [] : ['fact-check']);
    }
  });

  test('has a council that can nearly submit, and one that differs from its adviser', async () => {
    const responses = await read((tx) =>
      tx.benchmarkResponse.findMany({
        where: { assessment: { cycle: { name: '2022/23' }, authority: { shortName: 'Northmoor' } } },
      }),
    );
    const completed = responses.filter(({ completed: done }) => done).length;
    expect(completed).toBeLessThan(scoredBenchmarks(framework2022).length);
    expect(completed).toBeGreaterThanOrEqual(scoredBenchmarks(framework2022).length - 3);
    expect(
      await read((tx) =>
        tx.councilPosition.count({ where: { position: 'differs', assessment: { state: 'in-review' } } }),
      ),
    ).toBeGreaterThan(0);
    expect(await read((tx) => tx.differenceDecision.count())).toBeGreaterThan(0);
  });

  test('answers statements only as they may be answered', async () => {
    const answers = await read((tx) => tx.statementAnswer.findMany());
    expect(answers.length).toBeGreaterThan(300);
    const wrong = answers.filter(({ statementId, answer, benchmark }) => {
      const found = statementById(framework2022, statementId);
      return !found || found.benchmark.number !== benchmark || !acceptsAnswer(found.statement, answer);
    });
    expect(wrong).toEqual([]);
  });

  test('keeps within the limits of the forms, and leaves no place in a text unfilled', async () => {
    const texts = await read(async (tx) => ({
      why: (await tx.benchmarkResponse.findMany()).map((row) => row.why),
      summaries: (await tx.benchmarkReview.findMany()).map((row) => row.summary),
      notes: (await tx.privateNote.findMany()).map((row) => row.note),
      actions: (await tx.recommendedAction.findMany()).map((row) => row.text),
    }));
    expect(texts.why.filter((text) => text === '' || text.length > WHY_LIMIT)).toEqual([]);
    expect(texts.summaries.filter((text) => text.length > LIMITS.summary)).toEqual([]);
    expect(texts.notes.filter((text) => text.length > LIMITS.note)).toEqual([]);
    const all = Object.values(texts).flat();
    expect(all.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    expect(texts.actions.filter((text) => text.length > 2_000)).toEqual([]);
  });

  test('says of no benchmark the same in both years, and seldom what another council says', async () => {
    const written = await read((tx) => tx.benchmarkResponse.findMany({ select: { why: true, authorityId: true } }));
    expect(new Set(written.map(({ why, authorityId }) => `${authorityId} ${why}`)).size).toBe(written.length);
    expect(new Set(written.map(({ why }) => why)).size).toBeGreaterThan(written.length * 0.8);
  });
});

test('loading it again is refused, and changes nothing', async () => {
  const before = await read((tx) => tx.person.count());
  expect(await loadDemonstration(NOW)).toEqual({ kind: 'not-empty' });
  expect(await read((tx) => tx.person.count())).toBe(before);
});
