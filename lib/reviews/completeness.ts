import { reasonsRequired, type ReasonTrigger, type Score } from '../scoring';
import { isFall, isOpenDifference, isSettled, type Standing } from './model';

/** What one benchmark still lacks before the review can go on. */
export type MissingPart =
  | { readonly kind: 'agreed-score' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'reason'; readonly triggers: readonly ReasonTrigger[] }
  /** The score is lower than last year's: its readers are owed an explanation. */
  | { readonly kind: 'fall-explanation' }
  /** The council has not yet confirmed the agreed score as it stands, nor said that it differs. */
  | { readonly kind: 'council' }
  /** Council and adviser differ, and the Home Office has not decided. */
  | { readonly kind: 'home-office' };

export interface Missing {
  readonly benchmark: number;
  readonly part: MissingPart;
}

export interface Incomplete {
  readonly kind: 'incomplete';
  readonly missing: readonly Missing[];
}

/** Why this agreed score would need a written reason here. */
export function triggersFor(standing: Standing, agreed: Score): readonly ReasonTrigger[] {
  const { benchmark, self, proposed, previous, answers } = standing;
  return reasonsRequired({
    benchmark,
    agreed,
    answers,
    ...(self === null ? {} : { self: self.score }),
    ...(proposed === null ? {} : { proposed: proposed.score }),
    ...(previous === null ? {} : { previous }),
  });
}

function ownParts(standing: Standing): readonly MissingPart[] {
  const { agreed, previous, summary, fallExplanation } = standing;
  const parts: MissingPart[] = [];
  if (agreed === null) parts.push({ kind: 'agreed-score' });
  if (summary === '') parts.push({ kind: 'summary' });
  if (agreed !== null) {
    const triggers = triggersFor(standing, agreed.score);
    if (triggers.length > 0 && agreed.reason === '') parts.push({ kind: 'reason', triggers });
    if (isFall(agreed.score, previous) && fallExplanation === '') parts.push({ kind: 'fall-explanation' });
  }
  return parts;
}

function others({ agreed }: Standing): readonly MissingPart[] {
  if (agreed === null || isSettled(agreed)) return [];
  return [{ kind: isOpenDifference(agreed) ? 'home-office' : 'council' }];
}

const listed = (
  standings: readonly Standing[],
  parts: (standing: Standing) => readonly MissingPart[],
): readonly Missing[] =>
  standings.flatMap((standing) => parts(standing).map((part) => ({ benchmark: standing.benchmark.number, part })));

/** What the adviser's own work lacks before the council can be shown it, benchmark by benchmark. */
export const missingForHandOver = (standings: readonly Standing[]): readonly Missing[] => listed(standings, ownParts);

/**
 * What is missing before the review is agreed. Source: design.md, "Workflow": for every scored benchmark an agreed score and
 * summary, the reasons that `reasonsRequired` names, and the council's confirmation or a decided difference.
 */
export const missingForAgreement = (standings: readonly Standing[]): readonly Missing[] =>
  listed(standings, (standing) => [...ownParts(standing), ...others(standing)]);
