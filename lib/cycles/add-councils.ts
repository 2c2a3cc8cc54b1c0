import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { addCouncilsSchema } from './schema';
import { findAssessedCouncils, insertAssessments, lockCycle } from './store';

/** Adds assessed councils to an open cycle. One that takes part already stays as it is, so pressing twice adds once. */
export const addCouncils = defineChange({
  name: 'add-councils',
  action: 'open-cycle',
  input: addCouncilsSchema,
  load: async ({ tx, input }) => {
    const cycle = await lockCycle(tx, input.cycleId);
    if (cycle === null) return null;
    const chosen = new Set(input.councils);
    const councils = (await findAssessedCouncils(tx)).filter(({ onsCode }) => chosen.has(onsCode));
    const taking = await tx.assessment.findMany({ where: { cycleId: cycle.id }, select: { authorityId: true } });
    const there = new Set(taking.map(({ authorityId }) => authorityId));
    return { cycle, isKnown: councils.length === chosen.size, added: councils.filter(({ id }) => !there.has(id)) };
  },
  authorise: () => ({}),
  decide: ({ isKnown }): Result<null, { readonly kind: 'council-not-found' }> =>
    isKnown ? ok(null) : refuse({ kind: 'council-not-found' }),
  commit: async (_decision, { tx, now, loaded: { cycle, added } }) => {
    await insertAssessments(tx, cycle, added, now);
    return { cycleId: cycle.id, added: added.length };
  },
  audit: (_decision, { loaded: { cycle, added } }) =>
    added.length === 0
      ? null
      : { subject: { type: 'cycle', id: cycle.id }, fields: added.map(({ onsCode }) => `council.${onsCode}`) },
});
