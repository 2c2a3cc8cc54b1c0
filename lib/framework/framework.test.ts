import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  benchmarkByNumber,
  frameworkByCode,
  framework2022,
  frameworks,
  mappingBetween,
  scoredBenchmarks,
  statementById,
} from '.';

const statements = framework2022.benchmarks.flatMap(({ levels }) => levels.flatMap((level) => level.statements));
const file = readFileSync(new URL('./2022-23.json', import.meta.url), 'utf8');
const published = JSON.parse(file) as {
  readonly benchmarks: readonly Readonly<Record<string, unknown>>[];
};

describe('the 2022/23 framework', () => {
  it('has ten benchmarks of five levels, in order', () => {
    expect(framework2022.benchmarks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { levels } of framework2022.benchmarks)
      expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  });

  it('has 219 statements: 163 practices, 52 shortfalls and 4 permissive ones', () => {
    const count = (polarity: string) => statements.filter((statement) => statement.polarity === polarity).length;
    expect(statements).toHaveLength(219);
    expect(['practice', 'shortfall', 'permissive'].map(count)).toEqual([163, 52, 4]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(219);
  });

  it('gives back the text of each level, verbatim, from its statements joined by single spaces', () => {
    for (const { levels } of framework2022.benchmarks) {
      for (const { text, statements: own } of levels)
        expect(own.map((statement) => statement.text).join(' ')).toBe(text);
    }
  });

  it('is the published document, with nothing of a benchmark left out or added but why it is not scored', () => {
    const { notScoredBecause, ...channel } = framework2022.benchmarks[4] ?? {};
    expect(framework2022.benchmarks.with(4, channel as (typeof framework2022.benchmarks)[number])).toEqual(
      published.benchmarks,
    );
    expect(notScoredBecause).toBeTypeOf('string');
  });

  it('is the file as it was checked against the publication: not a letter of it has changed since', () => {
    // A new reading of the publication (its split into statements, a mark) is checked again, and then pinned here.
    const sha256 = createHash('sha256').update(file.replaceAll('\r\n', '\n'), 'utf8').digest('hex');
    expect(sha256).toBe('c22c51565baf8b2ca9d05b1019c6c4434b8a1e7abcb257cf472ecdef1a6e6d4e');
  });

  it("keeps the wording slips as published, beside the annex's own wording", () => {
    const third = benchmarkByNumber(framework2022, 3);
    expect(third).toMatchObject({
      title: 'Prevent Partnership Plan',
      titleInCriteria: '',
      descriptor: 'The area has an agreed Prevent Partnership Action Plan.',
      descriptorInAnnex: 'The area has an agreed Prevent Partnership Plan.',
    });
  });

  it('says where it comes from, for the attribution', () => {
    expect(framework2022.title).toBe('Prevent Local Authority Performance Scoring Criteria');
    expect(framework2022.source).toContain('Open Government Licence v3.0');
  });

  it('cannot be changed by anyone who reads it', () => {
    const [first] = framework2022.benchmarks;
    expect(() => Object.assign(first ?? {}, { scored: false })).toThrow(TypeError);
    expect(() => Object.assign(first?.levels[2]?.statements[0] ?? {}, { text: '' })).toThrow(TypeError);
    expect(Object.isFrozen(framework2022.benchmarks)).toBe(true);
  });
});

describe('benchmark 5, Channel Panel', () => {
  it('is the one that is not scored, with the reason, and its criteria all the same', () => {
    const unscored = framework2022.benchmarks.filter(({ scored }) => !scored);
    expect(unscored.map(({ number, title }) => `${number} ${title}`)).toEqual(['5 Channel Panel']);
    expect(unscored[0]?.notScoredBecause).toMatch(
      /observations by Channel Quality Assurance Leads and the Channel Annual Assurance Statement/,
    );
    expect(unscored[0]?.levels.every(({ text }) => text.length > 0)).toBe(true);
  });

  it('is not among the scored ones, and no scored one has such a reason', () => {
    expect(scoredBenchmarks(framework2022).map(({ number }) => number)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10]);
    expect(scoredBenchmarks(framework2022).filter(({ notScoredBecause }) => notScoredBecause !== undefined)).toEqual(
      [],
    );
  });
});

describe('looking things up', () => {
  it('finds a framework by its code alone', () => {
    expect(framework2022.code).toBe('prevent-local-authority-2022-23');
    expect(frameworkByCode('prevent-local-authority-2022-23')).toBe(framework2022);
    expect(frameworkByCode('2022/23')).toBeUndefined();
    expect(frameworkByCode('constructor')).toBeUndefined();
    expect([...frameworks.keys()]).toEqual([framework2022.code]);
  });

  it('finds a benchmark by its number', () => {
    expect(benchmarkByNumber(framework2022, 9)?.title).toBe('Engagement Activity');
    for (const number of [0, 11, 1.5, NaN]) expect(benchmarkByNumber(framework2022, number)).toBeUndefined();
  });

  it('finds a statement with where it stands', () => {
    const found = statementById(framework2022, 'B3.L4.S6');
    expect(found?.statement.text).toContain('a broad range of partners');
    expect([found?.benchmark.number, found?.level]).toEqual([3, 4]);
    for (const id of ['B3.L4.S99', 'b3.l4.s6', '', 'toString'])
      expect(statementById(framework2022, id)).toBeUndefined();
  });
});

describe('the mapping between framework versions', () => {
  const later = 'prevent-local-authority-2023';

  it('is the identity within one', () => {
    expect(mappingBetween(framework2022.code, framework2022.code)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ({ from: [number], to: number })),
    );
  });

  it('to 2023 takes each of the ten benchmarks to one of the eight', () => {
    const mapping = mappingBetween(framework2022.code, later) ?? [];
    const becomes = Object.fromEntries(mapping.flatMap(({ from, to }) => from.map((number) => [number, to])));
    expect(becomes).toEqual({ 1: 2, 2: 1, 3: 3, 4: 4, 5: 5, 6: 7, 7: 6, 8: 7, 9: 8, 10: 8 });
    expect(mapping.map(({ to }) => to)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is not guessed: not backwards, and not for a version that is unknown', () => {
    expect(mappingBetween(later, framework2022.code)).toBeUndefined();
    expect(mappingBetween(framework2022.code, 'another')).toBeUndefined();
    expect(mappingBetween('another', framework2022.code)).toBeUndefined();
    expect(mappingBetween('another', 'another')).toBeUndefined();
  });
});
