import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framework2022, scoredBenchmarks } from '@/lib/framework';
import { anyAnswersTo, anyBenchmark } from '@/tests/factories/arbitrary-benchmark';
import { byBruteForce } from '@/tests/factories/scoring-by-brute-force';
import { SCORES, acceptsAnswer, assessSupport, checkScore, highestMention, questionsFor, reasonsRequired } from '.';
import type { Answers, Score, Statement } from '.';

const benchmarks = fc.oneof(anyBenchmark, fc.constantFrom(...scoredBenchmarks(framework2022)));
const score = fc.constantFrom<Score[]>(...SCORES);
const answered = benchmarks.chain((benchmark) => fc.tuple(fc.constant(benchmark), anyAnswersTo(benchmark)));
const claims = fc.tuple(answered, score, fc.boolean()).map(([[benchmark, answers], claimed, withEvidence]) => ({
  benchmark,
  answers,
  score: claimed,
  evidenced: new Set(withEvidence ? Object.keys(answers).filter((_, place) => place % 2 === 0) : []),
}));
const holdsAlways = <T>(of: fc.Arbitrary<T>, rule: (given: T) => void, numRuns = 400): void =>
  fc.assert(fc.property(of, rule), { numRuns });

const statementsOf = (benchmark: Parameters<typeof assessSupport>[0]): readonly Statement[] =>
  benchmark.levels.flatMap(({ statements }) => statements);
const supportedLevels = (...given: Parameters<typeof assessSupport>): readonly Score[] =>
  assessSupport(...given)
    .levels.filter(({ supported }) => supported)
    .map(({ level }) => level);

describe('for any benchmark and any answers', () => {
  it('support is what the contract says, read word for word', () => {
    holdsAlways(answered, ([benchmark, answers]) => {
      const contract = byBruteForce(benchmark, answers);
      const { levels, highestSupported } = assessSupport(benchmark, answers);
      expect(levels.map(({ level, supported, missing }) => ({ level, supported, missing }))).toEqual(
        SCORES.map((level) => ({ level, supported: contract.supported(level), missing: contract.missing(level) })),
      );
      expect(highestSupported).toBe([...SCORES].reverse().find(contract.supported) ?? null);
    });
  });

  it('findings are what the contract says, read word for word', () => {
    holdsAlways(claims, (claim) => {
      expect(checkScore(claim)).toEqual(
        byBruteForce(claim.benchmark, claim.answers).findings(claim.score, claim.evidenced),
      );
    });
  });

  it('answers that a statement does not accept change nothing', () => {
    holdsAlways(claims, (claim) => {
      const { benchmark, answers } = claim;
      const accepted = Object.fromEntries(
        statementsOf(benchmark).flatMap((statement) => {
          const given = Object.entries(answers).find(([id]) => id === statement.id);
          return given && acceptsAnswer(statement, given[1]) ? [given] : [];
        }),
      );
      expect(assessSupport(benchmark, accepted)).toEqual(assessSupport(benchmark, answers));
      expect(checkScore({ ...claim, answers: accepted })).toEqual(checkScore(claim));
    });
  });

  it('nothing that was given is changed, and asking twice gives the same', () => {
    holdsAlways(claims, (claim) => {
      const before = structuredClone(claim);
      const first = [
        assessSupport(claim.benchmark, claim.answers),
        checkScore(claim),
        questionsFor(claim.benchmark, claim.score),
      ];
      expect([
        assessSupport(claim.benchmark, claim.answers),
        checkScore(claim),
        questionsFor(claim.benchmark, claim.score),
      ]).toEqual(first);
      expect(claim).toEqual(before);
    });
  });

  it('one more practice in place takes support from no level', () => {
    const oneMore = fc.tuple(answered, fc.nat());
    holdsAlways(oneMore, ([[benchmark, answers], which]) => {
      const practices = statementsOf(benchmark).filter(({ polarity }) => polarity === 'practice');
      const improved = practices[which % Math.max(practices.length, 1)];
      const better: Answers = improved ? { ...answers, [improved.id]: 'in-place' } : answers;
      expect(supportedLevels(benchmark, better)).toEqual(
        expect.arrayContaining([...supportedLevels(benchmark, answers)]),
      );
    });
  });

  it('one more shortfall that is true gives support to no level from 3 up', () => {
    holdsAlways(fc.tuple(answered, fc.nat()), ([[benchmark, answers], which]) => {
      const shortfalls = statementsOf(benchmark).filter(({ polarity }) => polarity === 'shortfall');
      const worsened = shortfalls[which % Math.max(shortfalls.length, 1)];
      const worse: Answers = worsened ? { ...answers, [worsened.id]: 'true-of-us' } : answers;
      const upper = (levels: readonly Score[]) => levels.filter((level) => level >= 3);
      expect(upper(supportedLevels(benchmark, answers))).toEqual(
        expect.arrayContaining(upper(supportedLevels(benchmark, worse))),
      );
    });
  });

  it('each finding is about one thing, at one of its mentions, in published order', () => {
    holdsAlways(claims, (claim) => {
      const ids = statementsOf(claim.benchmark).map(({ id }) => id);
      const places = checkScore(claim).map(({ statementId }) => ids.indexOf(statementId));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    });
  });

  it('a contradiction is always of a shortfall whose highest mention is below the score', () => {
    holdsAlways(claims, (claim) => {
      for (const { kind, statementId } of checkScore(claim)) {
        if (kind === 'contradicted') expect(highestMention(claim.benchmark, statementId)).toBeLessThan(claim.score);
      }
    });
  });

  it('what is found about a score was asked about it: claims with the claimed, contradictions with those against', () => {
    holdsAlways(claims, (claim) => {
      const { claimed, own, against, rest } = questionsFor(claim.benchmark, claim.score);
      const ids = (questions: typeof rest) => questions.map(({ statement }) => statement.id);
      const asked = [...ids(claimed), ...ids(own), ...ids(against), ...ids(rest)];
      expect(new Set(asked).size).toBe(asked.length);
      for (const { kind, statementId } of checkScore(claim)) {
        if (kind === 'contradicted') expect(ids(against)).toContain(statementId);
        else if (kind !== 'lower-level-gap' && kind !== 'above-score') expect(ids(claimed)).toContain(statementId);
      }
    });
  });

  it('all that a score claims in place and evidenced, and nothing else answered, leaves nothing to find but what is above', () => {
    holdsAlways(fc.tuple(benchmarks, score), ([benchmark, claimedScore]) => {
      const { claimed } = questionsFor(benchmark, claimedScore);
      const answers: Answers = Object.fromEntries(claimed.map(({ statement }) => [statement.id, 'in-place'] as const));
      const evidenced = new Set(Object.keys(answers));
      expect(checkScore({ benchmark, score: claimedScore, answers, evidenced })).toEqual([]);
      if (claimedScore >= 3) expect(supportedLevels(benchmark, answers)).toContain(claimedScore);
    });
  });

  it('a reason against the answers is needed exactly where a finding is not-in-place or contradicted', () => {
    holdsAlways(claims, (claim) => {
      const against = checkScore(claim).some(({ kind }) => kind === 'not-in-place' || kind === 'contradicted');
      const { benchmark, answers } = claim;
      expect(reasonsRequired({ benchmark, answers, agreed: claim.score })).toEqual(
        against ? ['against-the-answers'] : [],
      );
    });
  });
});
