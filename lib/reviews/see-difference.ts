import 'server-only';
import { benchmarkByNumber, type FrameworkBenchmark } from '../framework';
import { resourceOf } from '../policy';
import { isScored, type checkScore } from '../scoring';
import { defineRead } from '../use-case';
import { isOpenDifference, type AgreedStanding, type Heading, type ScoreEntry, type Standing } from './model';
import { reviewBenchmarkSchema } from './schema';
import { loadHeading } from './store/heading';
import { loadEvidence, type OfferedEvidence } from './store/record';
import { loadReview } from './store/standings';

export interface Difference {
  readonly heading: Heading;
  readonly benchmark: FrameworkBenchmark;
  readonly standing: Standing;
  readonly agreed: AgreedStanding;
  readonly why: string;
  /** What `checkScore` takes of the council's own score; null where it gave none. */
  readonly heard: Parameters<typeof checkScore>[0] | null;
  readonly evidence: readonly OfferedEvidence[];
  readonly history: readonly ScoreEntry[];
}

/** Both sides of one open difference, for the person of the Home Office who decides it. */
export const seeDifference = defineRead({
  name: 'see-difference',
  action: 'decide-difference',
  input: reviewBenchmarkSchema,
  load: async ({ tx, input: { assessmentId, benchmark: number } }) => {
    const heading = await loadHeading(tx, assessmentId);
    if (heading === null) return null;
    const review = await loadReview(tx, heading);
    const standing = review.standings.find(({ benchmark }) => benchmark.number === number);
    const benchmark = benchmarkByNumber(review.framework, number);
    if (
      standing === undefined ||
      benchmark === undefined ||
      standing.agreed === null ||
      !isOpenDifference(standing.agreed)
    )
      return null;
    return {
      heading,
      review,
      standing,
      agreed: standing.agreed,
      benchmark,
      evidence: await loadEvidence(tx, heading, number),
    };
  },
  authorise: ({ heading, agreed }) => ({ ...resourceOf(heading), writtenBy: agreed.byId }),
  show: ({ heading, review, standing, agreed, benchmark, evidence }): Difference => ({
    heading,
    benchmark,
    standing,
    agreed,
    why: review.texts.get(benchmark.number)?.why ?? '',
    heard:
      isScored(benchmark) && standing.self !== null
        ? {
            benchmark,
            score: standing.self.score,
            answers: review.answers,
            evidenced: new Set(evidence.flatMap(({ statementIds }) => statementIds)),
          }
        : null,
    evidence,
    history: review.scores.filter((score) => score.benchmark === benchmark.number),
  }),
});
