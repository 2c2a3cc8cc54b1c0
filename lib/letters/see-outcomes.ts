import 'server-only';
import type { Actor } from '../policy';
import { defineRead } from '../use-case';
import { outcomesSchema } from './schema';
import { listCouncils, listOutcomes, type ListedOutcome } from './store/outcomes';

export const OUTCOMES_A_PAGE = 50;

export interface Outcomes {
  readonly outcomes: readonly (Omit<ListedOutcome, 'total' | 'state'> & { readonly isUnderRevision: boolean })[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Councils that a group covers and that have no issued outcome on this page: said rather than left out. */
  readonly withoutOutcome: readonly string[];
}

/** Councils that the person's groups cover. */
const covered = (actor: Actor): readonly string[] => [
  ...new Set(actor.grants.flatMap((grant) => (grant.role === 'group-member' ? grant.authorityIds : []))),
];

/** For members of groups: the outcomes of the councils that their groups cover, the latest letter of each cycle. */
export const seeOutcomes = defineRead({
  name: 'see-outcomes',
  action: 'see-outcomes',
  input: outcomesSchema,
  load: async ({ tx, actor, input: { page } }) => {
    const authorityIds = covered(actor);
    const outcomes = await listOutcomes(tx, authorityIds, {
      limit: OUTCOMES_A_PAGE,
      offset: (page - 1) * OUTCOMES_A_PAGE,
    });
    return { outcomes, councils: await listCouncils(tx, authorityIds) };
  },
  authorise: () => ({}),
  show: ({ outcomes, councils }, { input: { page } }): Outcomes => {
    const total = outcomes[0]?.total ?? 0;
    const pages = Math.max(1, Math.ceil(total / OUTCOMES_A_PAGE));
    const shown = new Set(outcomes.map(({ authorityId }) => authorityId));
    return {
      outcomes: outcomes.map(({ total: _total, state, ...outcome }) => ({
        ...outcome,
        isUnderRevision: state !== 'issued' && state !== 'withdrawn',
      })),
      total,
      page,
      pages,
      withoutOutcome: pages === 1 ? councils.filter(({ id }) => !shown.has(id)).map(({ name }) => name) : [],
    };
  },
});
