import { framework2022, scoredBenchmarks } from '@/lib/framework';
import type { AgreedStanding, ScoreEntry, ScoreKind, Standing } from '@/lib/reviews/model';
import type { Answers, Score } from '@/lib/scoring';

const AT = new Date('2023-03-01T10:00:00Z');

/** One row of the scores, as the record has it. */
export const anEntry = (kind: ScoreKind, score: Score, reason = ''): ScoreEntry => ({
  id: `${kind}-${score}`,
  kind,
  benchmark: 1,
  score,
  reason,
  byId: 'a-person',
  byName: 'A person',
  at: AT,
});

interface GivenStanding {
  readonly number?: number;
  readonly self?: Score;
  readonly proposed?: Score;
  readonly agreed?: Score;
  readonly reason?: string;
  readonly council?: 'confirmed' | 'differs';
  /** By the Home Office: in the round of review under way, or in one before. */
  readonly decided?: boolean | 'before';
  readonly previous?: Score;
  readonly answers?: Answers;
  readonly summary?: string;
  readonly fallExplanation?: string;
}

/** Where one benchmark of the 2022/23 framework stands in a review. Nothing is there unless it is given. */
export function aStanding(given: GivenStanding = {}): Standing {
  const {
    number = 1,
    self,
    proposed,
    agreed,
    reason = '',
    council,
    decided = false,
    previous,
    answers = {},
    summary = '',
    fallExplanation = '',
  } = given;
  const benchmark = scoredBenchmarks(framework2022).find((candidate) => candidate.number === number);
  if (benchmark === undefined) throw new RangeError(`Benchmark ${number} is not scored`);
  const word = { reason: 'Because', byName: 'A person', at: AT };
  const agreedStanding: AgreedStanding | null =
    agreed === undefined
      ? null
      : {
          ...anEntry('agreed', agreed, reason),
          position: council === undefined ? null : { position: council, ...word },
          decision: decided === false ? null : { ...word, inThisRound: decided === true },
        };
  return {
    benchmark,
    self: self === undefined ? null : anEntry('self', self),
    proposed: proposed === undefined ? null : anEntry('proposed', proposed, 'Proposed because'),
    agreed: agreedStanding,
    previous: previous ?? null,
    answers,
    summary,
    fallExplanation,
  };
}
