import 'server-only';
import { may, resourceOf } from '../policy';
import type { Score } from '../scoring';
import { defineRead } from '../use-case';
import { isFall, isOpenDifference, isSettled, type AgreedStanding, type Heading, type ScoreEntry } from './model';
import { assessmentSchema } from './schema';
import { loadHeading } from './store/heading';
import { loadActions, loadGiven, loadTexts, type SharedAction } from './store/record';
import { loadLastYear } from './store/last-year';
import { assemble, frameworkOf } from './store/standings';

export interface SharedBenchmark {
  readonly number: number;
  readonly title: string;
  readonly self: ScoreEntry | null;
  readonly proposed: ScoreEntry | null;
  readonly agreed: AgreedStanding;
  readonly previous: Score | null;
  readonly summary: string;
  /** Only where the score fell. */
  readonly fallExplanation: string;
  readonly isSettled: boolean;
  /** The council answered before the last hand-over: its answer still counts, because the score is the same. */
  readonly isAnsweredBefore: boolean;
  readonly isOpenDifference: boolean;
}

export interface SharedReview {
  readonly heading: Heading;
  readonly benchmarks: readonly SharedBenchmark[];
  /** Benchmarks that the framework does not score, with the reason. */
  readonly notScored: readonly { readonly number: number; readonly title: string; readonly because: string }[];
  readonly actions: readonly SharedAction[];
  readonly canTakePosition: boolean;
}

/** What the adviser has handed over to the council. Before that, there is nothing to see, in the database either. */
export const seeAgreedScores = defineRead({
  name: 'see-agreed-scores',
  action: 'see-shared-review',
  input: assessmentSchema,
  load: async ({ tx, input, actor }) => {
    const heading = await loadHeading(tx, input.assessmentId);
    if (heading === null) return null;
    if (!may(actor, 'see-shared-review', resourceOf(heading))) return { heading, shared: null };
    const framework = frameworkOf(heading);
    const record = assemble({
      heading,
      framework,
      given: await loadGiven(tx, heading.id),
      texts: await loadTexts(tx, heading.id),
      lastYear: await loadLastYear(tx, heading),
    });
    return { heading, shared: { record, actions: await loadActions(tx, heading.id) } };
  },
  authorise: ({ heading }) => resourceOf(heading),
  show: ({ heading, shared }, { actor }): SharedReview => {
    if (shared === null) throw new Error('Shown without being allowed');
    const { record, actions } = shared;
    return {
      heading,
      benchmarks: record.standings.flatMap(
        ({ benchmark, self, proposed, agreed, previous, summary, fallExplanation }): SharedBenchmark[] =>
          agreed === null
            ? []
            : [
                {
                  number: benchmark.number,
                  title: benchmark.title,
                  self,
                  proposed,
                  agreed,
                  previous,
                  summary,
                  fallExplanation: isFall(agreed.score, previous) ? fallExplanation : '',
                  isSettled: isSettled(agreed),
                  isAnsweredBefore:
                    agreed.position !== null &&
                    heading.handedOverAt !== null &&
                    agreed.position.at < heading.handedOverAt,
                  isOpenDifference: isOpenDifference(agreed),
                },
              ],
      ),
      notScored: record.framework.benchmarks
        .filter(({ scored }) => !scored)
        .map(({ number, title, notScoredBecause }) => ({ number, title, because: notScoredBecause ?? '' })),
      actions,
      canTakePosition: may(actor, 'take-position', resourceOf(heading)),
    };
  },
});
