import 'server-only';
import { daysUntil } from '../clock';
import { scoredBenchmarks } from '../framework';
import { rolesAt, type Actor } from '../policy';
import type { Score } from '../scoring';
import { defineRead } from '../use-case';
import type { State } from '../workflow';
import { comparableScores } from './last-year';
import type { Threat } from './model';
import { localAuthoritiesSchema, type Sort } from './schema';
import {
  loadCycles,
  loadList,
  loadListedAnswers,
  loadListedLastYear,
  loadListedScores,
  type CycleRow,
  type ListedAnswers,
  type ListedLastYear,
  type ListedRow,
  type ListedScores,
} from './store/list';
import { frameworkOf } from './store/standings';
import { hasFallen, isToDiscuss } from './to-discuss';
import { waitsFor, type Waiting } from './waits-for';

export const ROWS_A_PAGE = 50;

export interface LocalAuthorityRow {
  readonly id: string;
  readonly name: string;
  readonly state: State;
  readonly waiting: Waiting;
  readonly threat: Threat | null;
  readonly hasDedicatedResource: boolean;
  /** Numbers of the benchmarks whose scores are ones to discuss. Null: nothing submitted yet, or nothing left to discuss. */
  readonly toDiscuss: readonly number[] | null;
  /** Numbers of the benchmarks that score lower than last year. Null: nothing submitted yet. */
  readonly down: readonly number[] | null;
}

export interface LocalAuthorities {
  readonly cycles: readonly CycleRow[];
  /** Null: none of these councils takes part in any cycle. */
  readonly cycle: CycleRow | null;
  /** Days to the deadline: 0 on the day, negative afterwards. */
  readonly daysLeft: number;
  readonly rows: readonly LocalAuthorityRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly sort: Sort;
  readonly order: 'ascending' | 'descending';
}

/** Councils that a person reviews: assigned to them, and not their own. */
export const reviewedAuthorities = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.grants
      .flatMap((grant) => (grant.role === 'regional-adviser' ? grant.authorityIds : []))
      .filter((authorityId) => rolesAt(actor, authorityId).has('regional-adviser')),
  ),
];

interface Details {
  readonly scores: readonly ListedScores[];
  readonly lastYear: readonly ListedLastYear[];
  readonly answers: readonly ListedAnswers[];
}

const asMap = (scores: Readonly<Record<string, Score>> | undefined): ReadonlyMap<number, Score> =>
  new Map(Object.entries(scores ?? {}).map(([number, score]) => [Number(number), score]));

/** What of one council's scores wants talking about, and what fell. */
function judged(row: ListedRow, { scores, lastYear, answers }: Details): Pick<LocalAuthorityRow, 'toDiscuss' | 'down'> {
  if (!OPENED.has(row.state)) return { toDiscuss: null, down: null };
  const framework = frameworkOf(row);
  const own = (kind: ListedScores['kind']) =>
    asMap(scores.find(({ assessmentId, kind: of }) => assessmentId === row.id && of === kind)?.scores);
  const self = row.submittedAt === null ? new Map<number, Score>() : own('self');
  const proposed = own('proposed');
  const agreed = own('agreed');
  const before = lastYear.find(({ assessmentId }) => assessmentId === row.id);
  const previous = comparableScores(
    before === undefined
      ? null
      : {
          cycleName: '',
          letterId: '',
          actions: [],
          framework: before.framework,
          benchmarks: [...asMap(before.scores)].map(([number, score]) => ({ number, score, summary: '' })),
        },
    framework,
  );
  const given = (number: number) => ({
    self: self.get(number),
    proposed: proposed.get(number),
    agreed: agreed.get(number),
    previous: previous.get(number),
  });
  const answersTo = (number: number) =>
    (row.submittedAt === null
      ? undefined
      : answers.find(({ assessmentId, benchmark }) => assessmentId === row.id && benchmark === number)?.answers) ?? {};
  return {
    toDiscuss: DISCUSSED.has(row.state)
      ? scoredBenchmarks(framework)
          .filter((benchmark) => isToDiscuss(benchmark, given(benchmark.number), answersTo(benchmark.number)))
          .map(({ number }) => number)
      : null,
    down: scoredBenchmarks(framework)
      .map(({ number }) => number)
      .filter((number) => hasFallen(given(number))),
  };
}

/** States in which the adviser reads what the council said. */
const OPENED: ReadonlySet<State> = new Set([
  'submitted',
  'in-review',
  'sent-back',
  'agreed',
  'fact-check',
  'issued',
  'withdrawn',
]);

/** States in which council and adviser still talk about scores. */
const DISCUSSED: ReadonlySet<State> = new Set(['submitted', 'in-review', 'sent-back']);

/** Orders that need every council's scores; the others are the database's, page by page. */
const judgedSort = (sort: Sort): sort is 'discuss' | 'down' => sort === 'discuss' || sort === 'down';

/** Every council assigned to the adviser in one cycle, the current one unless another is asked for. */
export const seeLocalAuthorities = defineRead({
  name: 'see-local-authorities',
  action: 'see-local-authorities',
  input: localAuthoritiesSchema,
  load: async ({ tx, actor, input, now }) => {
    const { sort, order, page } = input;
    const mine = reviewedAuthorities(actor);
    const cycles = await loadCycles(tx, mine, now);
    const cycle = cycles.find(({ id }) => id === input.cycle) ?? cycles[0] ?? null;
    if (cycle === null) return { cycles, cycle, rows: [], details: { scores: [], lastYear: [], answers: [] } };
    const listOrder = judgedSort(sort)
      ? ({ by: 'council', descending: false, limit: null, offset: 0 } as const)
      : ({
          by: sort,
          descending: order === 'descending',
          limit: ROWS_A_PAGE,
          offset: (page - 1) * ROWS_A_PAGE,
        } as const);
    const rows = await loadList(tx, cycle.id, mine, listOrder);
    const opened = rows.filter(({ state }) => OPENED.has(state)).map(({ id }) => id);
    const details: Details = {
      scores: await loadListedScores(tx, opened),
      lastYear: await loadListedLastYear(tx, opened),
      answers: await loadListedAnswers(tx, opened),
    };
    return { cycles, cycle, rows, details };
  },
  authorise: () => ({}),
  show: ({ cycles, cycle, rows, details }, { input: { sort, order, page }, now }): LocalAuthorities => {
    const shown = rows.map((row): LocalAuthorityRow => ({
      id: row.id,
      name: row.name,
      state: row.state,
      waiting: waitsFor(row),
      threat: row.threat,
      hasDedicatedResource: row.dedicatedResource !== '',
      ...judged(row, details),
    }));
    const total = rows[0]?.total ?? 0;
    const most = (row: LocalAuthorityRow) => (sort === 'down' ? row.down : row.toDiscuss)?.length ?? -1;
    // The most first: that is why one sorts by these.
    const direction = order === 'descending' ? 1 : -1;
    const pageOf = judgedSort(sort)
      ? shown.toSorted((a, b) => direction * (most(a) - most(b))).slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE)
      : shown;
    return {
      cycles,
      cycle,
      daysLeft: cycle ? daysUntil(cycle.deadlineOn, now) : 0,
      rows: pageOf,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / ROWS_A_PAGE)),
      sort,
      order,
    };
  },
});
