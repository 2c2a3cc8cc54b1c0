import 'server-only';
import { daysLate, daysUntil } from '@/lib/clock';
import { defineRead } from '@/lib/use-case';
import type { State } from '@/lib/workflow';
import { daysBetween, hoursSaid } from './model';
import { cyclePageSchema } from './schema';
import { countsOf } from './see-cycles';
import { findCycle, nameOfCriteria } from './store';

export const COUNCILS_A_PAGE = 50;

/** One cycle and where its councils stand: counts over all of them, and one page of the list. */
export const seeCycle = defineRead({
  name: 'see-cycle',
  action: 'see-cycles',
  input: cyclePageSchema,
  load: async ({ tx, input: { cycleId, state, region, page } }) => {
    const cycle = await findCycle(tx, cycleId);
    if (cycle === null) return null;
    const where = { cycleId, ...(state !== '' && { state }), ...(region !== '' && { authority: { region } }) };
    const counts = await tx.$queryRaw<{ state: string; _count: number; hours: number[] }[]>`
      select state, count(*)::int as "_count", coalesce(array_agg(hours_spent) filter (where hours_spent is not null), '{}') as hours
      from assessment where cycle_id = ${cycleId}::uuid group by state`;
    const regions = await tx.authority.findMany({
      where: { assessments: { some: { cycleId } } },
      select: { region: true },
      distinct: ['region'],
      orderBy: { region: 'asc' },
    });
    const total = await tx.assessment.count({ where });
    const rows = await tx.assessment.findMany({
      where,
      select: {
        id: true,
        state: true,
        submittedAt: true,
        createdAt: true,
        authority: { select: { name: true, region: true } },
      },
      orderBy: [{ authority: { name: 'asc' } }],
      skip: (page - 1) * COUNCILS_A_PAGE,
      take: COUNCILS_A_PAGE,
    });
    const moves = await tx.stateChange.groupBy({
      by: ['assessmentId'],
      where: { assessmentId: { in: rows.map(({ id }) => id) } },
      _max: { at: true },
    });
    const late = await tx.$queryRaw<{ id: string; deadlineOn: Date; handedInAt: Date | null }[]>`
      select a.id, greatest(c.deadline_on, a.extended_to) as "deadlineOn", handed_in_at(a.id) as "handedInAt"
      from assessment a join cycle c on c.id = a.cycle_id where a.id = any (${rows.map(({ id }) => id)}::uuid[])`;
    return { cycle, counts, regions, total, rows, moves, late };
  },
  authorise: () => ({}),
  show: ({ cycle, counts, regions, total, rows, moves, late }, { input, now }) => {
    const movedAt = new Map(moves.map(({ assessmentId, _max }) => [assessmentId, _max.at]));
    const daysLateOf = new Map(
      late.map(({ id, deadlineOn, handedInAt }) => [id, handedInAt === null ? 0 : daysLate(deadlineOn, handedInAt)]),
    );
    return {
      cycle: {
        ...cycle,
        criteria: nameOfCriteria(cycle.framework),
        daysLeft: daysUntil(cycle.deadlineOn, now),
      },
      counts: countsOf(counts),
      /** How long self-assessments took, as far as councils say so. */
      hours: hoursSaid(counts.flatMap(({ hours }) => hours)),
      regions: regions.map(({ region }) => region),
      filter: { state: input.state, region: input.region },
      page: input.page,
      pages: Math.max(1, Math.ceil(total / COUNCILS_A_PAGE)),
      total,
      councils: rows.map(({ id, state, submittedAt, createdAt, authority }) => ({
        id,
        council: authority.name,
        region: authority.region,
        state: state as State,
        submittedAt,
        /** By how many days after its own deadline it was handed in; 0: in time, or not yet. */
        daysLate: daysLateOf.get(id) ?? 0,
        /** Whole days for which it has stood where it stands. */
        days: daysBetween(movedAt.get(id) ?? createdAt, now),
      })),
    };
  },
});
