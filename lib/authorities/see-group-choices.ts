import 'server-only';
import { z } from 'zod';
import { defineRead } from '@/lib/use-case';
import { assessedCouncils } from './store';

/** The councils that a new group can cover. */
export const seeGroupChoices = defineRead({
  name: 'see-group-choices',
  action: 'set-group',
  input: z.object({}),
  load: async ({ tx }) => ({ councils: await assessedCouncils(tx) }),
  authorise: () => ({}),
  show: (choices) => choices,
});
