import type { State } from '../workflow';

/** Who has the next move, and what it is. */
export type Waiting =
  | { readonly who: 'council'; readonly what: 'self-assessment' | 'self-assessment-again' | 'positions' | 'fact-check' }
  | { readonly who: 'adviser'; readonly what: 'take-into-review' | 'review' | 'agree' | 'letter' | 'issue' }
  | { readonly who: 'home-office'; readonly what: 'differences' }
  | { readonly who: 'nobody'; readonly what: 'issued' | 'withdrawn' };

export interface WhereItStands {
  readonly state: State;
  readonly isHandedOver: boolean;
  readonly isFactCheckEnded: boolean;
  /** Agreed scores on which the council has said nothing yet. */
  readonly unanswered: number;
  /** Differences that the Home Office has not decided. */
  readonly differences: number;
}

/** What waits for whom. Pure; the words are the pages'. */
export function waitsFor({ state, isHandedOver, isFactCheckEnded, unanswered, differences }: WhereItStands): Waiting {
  switch (state) {
    case 'not-started':
    case 'in-progress':
      return { who: 'council', what: 'self-assessment' };
    case 'sent-back':
      return { who: 'council', what: 'self-assessment-again' };
    case 'submitted':
      return { who: 'adviser', what: 'take-into-review' };
    case 'in-review':
      if (!isHandedOver) return { who: 'adviser', what: 'review' };
      if (unanswered > 0) return { who: 'council', what: 'positions' };
      return differences > 0 ? { who: 'home-office', what: 'differences' } : { who: 'adviser', what: 'agree' };
    case 'agreed':
      return { who: 'adviser', what: 'letter' };
    case 'fact-check':
      return isFactCheckEnded ? { who: 'adviser', what: 'issue' } : { who: 'council', what: 'fact-check' };
    case 'issued':
      return { who: 'nobody', what: 'issued' };
    case 'withdrawn':
      return { who: 'nobody', what: 'withdrawn' };
  }
}

/** The order of a list sorted by who has the next move: what waits for the adviser first. */
export const WAITING_ORDER: Readonly<Record<Waiting['who'], number>> = {
  adviser: 0,
  'home-office': 1,
  council: 2,
  nobody: 3,
};
