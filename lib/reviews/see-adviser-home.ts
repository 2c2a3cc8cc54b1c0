import 'server-only';
import { z } from 'zod';
import { daysUntil } from '../clock';
import { defineRead } from '../use-case';
import { STATES, type State } from '../workflow';
import { reviewedAuthorities } from './see-local-authorities';
import { loadCycles, loadList, type CycleRow } from './store/list';
import { waitsFor, type Waiting } from './waits-for';

/** How many councils home names; the list has them all. */
const NAMED = 8;
/** Of how many cycles at most: the current one, and the latest of those that are not finished. */
const CYCLES = 3;

export interface AdviserHome {
  readonly cycle: CycleRow | null;
  readonly daysLeft: number;
  readonly counts: readonly { readonly state: State; readonly count: number }[];
  /** What waits for the adviser, and how many in all. */
  readonly waiting: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: State;
    readonly waiting: Waiting;
    /** Of an earlier cycle that is not finished; null: of the current one. */
    readonly earlierCycle: string | null;
  }[];
  readonly waitingInAll: number;
}

/** What waits for the adviser, whichever cycle it is of, and where their councils stand in the current one. */
export const seeAdviserHome = defineRead({
  name: 'see-adviser-home',
  action: 'see-local-authorities',
  input: z.object({}),
  load: async ({ tx, actor, now }) => {
    const mine = reviewedAuthorities(actor);
    const [cycle = null, ...others] = await loadCycles(tx, mine, now);
    const all = { by: 'waits', descending: false, limit: null, offset: 0 } as const;
    const rows = cycle ? await loadList(tx, cycle.id, mine, all) : [];
    const earlier = [];
    for (const { id, name } of others.filter(({ isRunning }) => isRunning).slice(0, CYCLES - 1))
      earlier.unshift({ name, rows: await loadList(tx, id, mine, all) });
    return { cycle, rows, earlier };
  },
  authorise: () => ({}),
  show: ({ cycle, rows, earlier }, { now }): AdviserHome => ({
    cycle,
    daysLeft: cycle ? daysUntil(cycle.deadlineOn, now) : 0,
    counts: STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length })).filter(
      ({ count }) => count > 0,
    ),
    waiting: [
      ...earlier.flatMap(({ name: earlierCycle, rows: of }) => of.map((row) => ({ ...row, earlierCycle }))),
      ...rows.map((row) => ({ ...row, earlierCycle: null })),
    ]
      .map(({ id, name, state, earlierCycle, ...row }) => ({
        id,
        name,
        state,
        waiting: waitsFor({ state, ...row }),
        earlierCycle,
      }))
      .filter(({ waiting }) => waiting.who === 'adviser')
      .slice(0, NAMED),
    waitingInAll: [{ rows }, ...earlier].reduce((sum, one) => sum + (one.rows[0]?.waitingForAdviser ?? 0), 0),
  }),
});
