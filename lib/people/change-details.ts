import 'server-only';
import { defineChange, ok, refuse, type Stale } from '@/lib/use-case';
import { detailsSchema } from './schema';
import { lockPerson } from './store';

/** A person's name and job title. The e-mail address is how they sign in, so it is not changed but invited anew. */
export const changeDetails = defineChange({
  name: 'change-person-details',
  action: 'invite-person',
  input: detailsSchema,
  load: ({ tx, input }) => lockPerson(tx, input.personId),
  authorise: () => ({}),
  decide: (person, { input, now }) => {
    if (person.version === input.version) return ok({ name: input.name, jobTitle: input.jobTitle });
    const { name, jobTitle, version } = person;
    return refuse<Stale>({
      kind: 'stale',
      current: { name, jobTitle },
      byName: 'Another administrator',
      at: now,
      version,
    });
  },
  commit: async (details, { tx, input }) => {
    await tx.person.update({
      where: { id: input.personId },
      data: { ...details, version: { increment: 1 } },
      select: { id: true },
    });
    return { personId: input.personId };
  },
  audit: (_decision, { input }) => ({ subject: { type: 'person', id: input.personId }, fields: ['name', 'jobTitle'] }),
});
