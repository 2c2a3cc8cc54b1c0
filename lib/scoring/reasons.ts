import { checkScore } from './check';
import { REASON_TRIGGERS } from './types';
import type { Answers, ReasonTrigger, Score, ScoredBenchmark } from './types';

/** Evidence plays no part in whether a reason is needed. */
const NO_EVIDENCE: ReadonlySet<string> = new Set();

/**
 * Why a written reason is needed for an agreed score; one text may serve all. None is needed where the list is empty.
 *
 * - differs-from-self, differs-from-proposed: the agreed score is another than that one, where there is one;
 * - fell-since-last: it is lower than the previous cycle's, where that is comparable;
 * - against-the-answers: `checkScore` finds not-in-place or contradicted.
 *
 * @throws RangeError for a benchmark that this framework does not score
 * @example reasonsRequired({ benchmark, agreed: 3, self: 4, answers: {} }); // ['differs-from-self']
 */
export function reasonsRequired(agreement: {
  readonly benchmark: ScoredBenchmark;
  readonly agreed: Score;
  readonly self?: Score;
  readonly proposed?: Score;
  readonly previous?: Score;
  readonly answers: Answers;
}): readonly ReasonTrigger[] {
  const { benchmark, agreed, self, proposed, previous, answers } = agreement;
  const applies: Readonly<Record<ReasonTrigger, boolean>> = {
    'differs-from-self': self !== undefined && self !== agreed,
    'differs-from-proposed': proposed !== undefined && proposed !== agreed,
    'fell-since-last': previous !== undefined && agreed < previous,
    'against-the-answers': checkScore({ benchmark, score: agreed, answers, evidenced: NO_EVIDENCE }).some(
      ({ kind }) => kind === 'not-in-place' || kind === 'contradicted',
    ),
  };
  return REASON_TRIGGERS.filter((trigger) => applies[trigger]);
}
