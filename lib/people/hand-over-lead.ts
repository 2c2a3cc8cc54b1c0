import 'server-only';
import { defineChange } from '@/lib/use-case';
import { planHandOver } from './helping';
import { handOverLeadSchema } from './helping-schema';
import { tellOfHandOver } from './helping-notices';
import { endRoles, findHelpedCouncil, lockLeads } from './helping-store';

/**
 * A Prevent Lead hands over to another lead of the same council: their own role ends at once, in the middle of a cycle too.
 * The council is never without a lead, also when two hand over to each other at the same moment.
 */
export const handOverLead = defineChange({
  name: 'hand-over-lead',
  action: 'share-work',
  input: handOverLeadSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    return council && { council, leads: await lockLeads(tx, council.authorityId, now) };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  decide: ({ leads }, { input, actor }) => planHandOver({ leads, from: actor.id, to: input.to }),
  commit: async ({ ends }, { tx, actor, input, now, loaded: { council, leads } }) => {
    const to = leads.find(({ personId }) => personId === input.to);
    if (to === undefined) throw new Error('planHandOver found this lead');
    await tellOfHandOver(tx, { from: actor, to, council });
    await endRoles(tx, ends, now);
    return { council: council.council };
  },
  audit: (_decision, { loaded: { council }, input }) => ({
    authorityId: council.authorityId,
    subject: { type: 'person', id: input.to },
    fields: ['role.prevent-lead', 'handed-over'],
  }),
});
