import 'server-only';
import { defineChange } from '@/lib/use-case';
import { canBeAsked } from './helping';
import { addLeadSchema } from './helping-schema';
import { tellOfNewLead } from './helping-notices';
import { findHelpedCouncil, insertGiven, insertPerson, lockLeads, lockPersonAt } from './helping-store';

/** A lead makes somebody a Prevent Lead of the same council beside them: this role, this council, and no other. */
export const addLead = defineChange({
  name: 'add-lead',
  action: 'share-work',
  input: addLeadSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    if (council === null) return null;
    const { authorityId } = council;
    const person = await lockPersonAt(tx, { email: input.email, authorityId, now });
    return { council, person, leads: await lockLeads(tx, authorityId, now) };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  decide: ({ person }) => canBeAsked(person),
  commit: async (_decision, { tx, actor, input, now, loaded: { council, person, leads } }) => {
    const { email, name, jobTitle } = input;
    const personId = person?.id ?? (await insertPerson(tx, { email, name, jobTitle, createdAt: now }));
    const { authorityId } = council;
    await insertGiven(tx, { personId, authorityId, role: 'prevent-lead', startsAt: now, grantedBy: actor.id });
    const to = { name: person?.name ?? name, email };
    await tellOfNewLead(tx, { to, by: actor, council, leads: leads.filter(({ canSignIn }) => canSignIn) });
    return { assessmentId: council.assessmentId, personId };
  },
  audit: (_decision, { loaded: { council, person } }) => ({
    authorityId: council.authorityId,
    subject: { type: 'assessment', id: council.assessmentId },
    fields: [...(person === null ? ['person'] : []), 'role.prevent-lead'],
  }),
});
