export const GROUP_KINDS = ['partnership-board', 'delivery-group', 'governance', 'scrutiny'] as const;
/** Groups differ in what they do with an outcome; all of them read the same. */
export type GroupKind = (typeof GROUP_KINDS)[number];

/** What a letter names: not a person, and enough to be found by. */
export interface CouncilName {
  readonly id: string;
  readonly name: string;
}
