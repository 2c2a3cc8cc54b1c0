import 'server-only';
import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { defineRead } from '@/lib/use-case';
import { findAssessedCouncils, findCycle } from './store';

/** Regions, each with how many of its assessed councils are not in the cycle yet; and the ones of one region, by name. */
export const seeCouncilsToAdd = defineRead({
  name: 'see-councils-to-add',
  action: 'open-cycle',
  input: z.object({ cycleId: idSchema, region: z.string().max(100).catch('') }),
  load: async ({ tx, input: { cycleId } }) => {
    const cycle = await findCycle(tx, cycleId);
    if (cycle === null) return null;
    const taking = await tx.assessment.findMany({ where: { cycleId }, select: { authorityId: true } });
    return {
      cycle,
      taking: new Set(taking.map(({ authorityId }) => authorityId)),
      councils: await findAssessedCouncils(tx),
    };
  },
  authorise: () => ({}),
  show: ({ cycle, taking, councils }, { input: { region } }) => {
    const open = councils.filter(({ id }) => !taking.has(id));
    const regions = [...new Set(open.map((council) => council.region))].sort();
    return {
      cycle,
      regions: regions.map((name) => ({ name, open: open.filter((council) => council.region === name).length })),
      region: regions.includes(region) ? region : null,
      councils: open.filter((council) => council.region === region).map(({ onsCode, name }) => ({ onsCode, name })),
    };
  },
});
