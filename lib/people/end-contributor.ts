import 'server-only';
import { defineChange, ok, type Result } from '@/lib/use-case';
import { tellOfEnd } from './helping-notices';
import { contributorSchema } from './helping-schema';
import { endRoles, findHelpedCouncil, lockContributor } from './helping-store';

/** The lead ends somebody's help. What they answered stays, with their name; they no longer see it, and are told. */
export const endContributor = defineChange({
  name: 'end-contributor',
  action: 'share-work',
  input: contributorSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    const role =
      council &&
      (await lockContributor(tx, { authorityId: council.authorityId, assignmentId: input.assignmentId, now }));
    return council && role && { council, role };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  // A role that has not begun ends as it begins, so that it never was in force.
  decide: ({ role }, { now }): Result<{ readonly endsAt: Date }, never> =>
    ok({ endsAt: role.startsAt > now ? role.startsAt : now }),
  commit: async ({ endsAt }, { tx, actor, loaded: { council, role } }) => {
    await endRoles(tx, [role.id], endsAt);
    if (role.canSignIn) await tellOfEnd(tx, { to: role, by: actor, council });
    return { assessmentId: council.assessmentId, isTold: role.canSignIn };
  },
  audit: (_decision, { loaded: { council, role } }) => ({
    authorityId: council.authorityId,
    subject: { type: 'person', id: role.personId },
    fields: ['role.contributor'],
  }),
});
