import 'server-only';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { defineChange, refuse, type Result } from '@/lib/use-case';
import type { NewRole } from './model';
import { roleToGive, type RoleRefusal } from './role-to-give';
import { inviteSchema } from './schema';
import { insertRole, lockEmail, resolveReach } from './store';

export interface AddressInUse {
  readonly kind: 'address-in-use';
  readonly personId: string;
}

/** Makes a person with their first role and tells them by e-mail how to sign in. An address belongs to one person. */
export const invitePerson = defineChange({
  name: 'invite-person',
  action: 'invite-person',
  input: inviteSchema,
  load: async ({ tx, input }) => ({
    personId: newId(),
    existing: await lockEmail(tx, input.email),
    resolved: await resolveReach(tx, input.asked),
  }),
  authorise: () => ({}),
  decide: ({ existing, resolved }, { input, now }): Result<NewRole, RoleRefusal | AddressInUse> =>
    existing !== null
      ? refuse({ kind: 'address-in-use', personId: existing.id })
      : roleToGive(input.asked, resolved, [], now),
  commit: async (role, { tx, actor, input, now, loaded: { personId } }) => {
    const { email, name, jobTitle } = input;
    await tx.person.create({ data: { id: personId, email, name, jobTitle, createdAt: now }, select: { id: true } });
    await insertRole(tx, newId(), personId, role, actor.id);
    await sendMail(tx, { to: email, ...invitation(name) });
    return { personId };
  },
  audit: (role, { loaded }) => ({
    ...(role.authority && { authorityId: role.authority.id }),
    subject: { type: 'person', id: loaded.personId },
    fields: ['email', 'name', 'jobTitle', `role.${role.role}`],
  }),
});

function invitation(name: string) {
  const { PREVENT_SERVICE_NAME, PREVENT_BASE_URL, PREVENT_HELP_EMAIL } = env();
  return {
    subject: `You can now use ${PREVENT_SERVICE_NAME}`,
    body: `Dear ${name},\n\nAn administrator has added you to ${PREVENT_SERVICE_NAME}, the service for the annual assurance of the Prevent Duty.\n\nTo sign in, go to ${PREVENT_BASE_URL}${paths.signIn} and give the address at which you received this e-mail. You will get a code of eight digits to type in. There is no password.\n\nIf you did not expect this, or need help, write to ${PREVENT_HELP_EMAIL}.\n\n${PREVENT_SERVICE_NAME}\n${PREVENT_BASE_URL}\n`,
  };
}
