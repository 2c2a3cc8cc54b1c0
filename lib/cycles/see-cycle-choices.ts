import 'server-only';
import { z } from 'zod';
import { frameworks } from '@/lib/framework';
import { defineRead } from '@/lib/use-case';
import { criteriaName } from './model';

/** What a new cycle can be made of: the versions of the criteria held here, and the regions with their assessed councils. */
export const seeCycleChoices = defineRead({
  name: 'see-cycle-choices',
  action: 'open-cycle',
  input: z.object({}),
  load: ({ tx }) =>
    tx.authority.groupBy({
      by: ['nation', 'region'],
      where: { assessed: true },
      _count: true,
      orderBy: [{ nation: 'asc' }, { region: 'asc' }],
    }),
  authorise: () => ({}),
  show: (regions) => ({
    frameworks: [...frameworks.values()].map((framework) => ({ code: framework.code, title: criteriaName(framework) })),
    regions: regions.map(({ nation, region, _count }) => ({ nation, region, councils: _count })),
    councils: regions.reduce((sum, { _count }) => sum + _count, 0),
  }),
});
