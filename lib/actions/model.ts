/** None is allowed, four never. Source: process.md, "What it is" 5. */
export const MOST_ACTIONS = 3;

/** One recommended action, in the order of the letter. Owner and date are optional: the letter has none. */
export interface RecommendedAction {
  readonly id: string;
  /** 1 to 3. */
  readonly position: number;
  readonly text: string;
  /** Numbers of the benchmarks that it serves; also one that exceeds. */
  readonly benchmarks: readonly number[];
  readonly owner: string;
  /** A civil date. */
  readonly dueOn: Date | null;
  readonly version: number;
  readonly updatedByName: string;
  readonly updatedAt: Date;
}

export type ActionContent = Pick<RecommendedAction, 'text' | 'benchmarks' | 'owner' | 'dueOn'>;

/** Limits in characters, as the page shows them. */
export const ACTION_LIMITS = { text: 2_000, owner: 200 } as const;

/** The order after one action has moved up; unchanged where it is the first or not among them. */
export function movedUp<T extends { readonly id: string }>(actions: readonly T[], id: string): readonly T[] {
  const at = actions.findIndex((action) => action.id === id);
  if (at <= 0) return actions;
  return [
    ...actions.slice(0, at - 1),
    ...actions.slice(at, at + 1),
    ...actions.slice(at - 1, at),
    ...actions.slice(at + 1),
  ];
}
