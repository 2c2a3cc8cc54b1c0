import 'server-only';
import { recordAudit } from '../audit';
import { systemClock, type Clock } from '../clock';
import { inTransaction, type Tx } from '../db';
import { emailSchema } from '../email-address';
import { newId } from '../ids';
import { newToken, sha256 } from '../secrets';
import { ok, refuse, type FieldIssue, type Result } from '../use-case/result';
import { codeHash, newCode } from './codes';

export const INVITATION_HOURS = 24;

export interface Invitation {
  /** For the link: the browser in which it is used becomes the one in which the code works. Only its hash is stored. */
  readonly token: string;
  /** Eight digits, to be typed there. */
  readonly code: string;
  readonly email: string;
  readonly isNewPerson: boolean;
}
export type InvitationRefusal =
  { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] } | { readonly kind: 'deactivated' };

/**
 * Makes the first administrator, or one more, and a way to sign in that needs no e-mail: for the command, whose reader has
 * the database before them anyway. Link and code are used like any other code: once, five tries, in one browser.
 */
export async function inviteAdministrator(
  rawEmail: string,
  clock: Clock = systemClock,
): Promise<Result<Invitation, InvitationRefusal>> {
  const parsed = emailSchema.safeParse(rawEmail);
  if (!parsed.success)
    return refuse({ kind: 'invalid', issues: parsed.error.issues.map(({ message }) => ({ field: 'email', message })) });
  const email = parsed.data;
  const now = clock.now();
  return inTransaction({ as: 'system' }, now, async (tx) => {
    const known = await tx.person.findUnique({ where: { email }, select: { id: true, deactivatedAt: true } });
    if (known !== null && known.deactivatedAt !== null) return refuse({ kind: 'deactivated' } as const);
    const personId = known?.id ?? newId();
    if (known === null)
      await tx.person.create({ data: { id: personId, email, name: 'Administrator', createdAt: now } });
    await giveRole(tx, personId, now);
    const invitation = { token: newToken(), code: newCode(), email, isNewPerson: known === null };
    await keepCode(tx, invitation, now);
    await recordAudit(tx, null, now, {
      action: 'invite-administrator',
      subject: { type: 'person', id: personId },
      fields: ['role.administrator'],
    });
    return ok(invitation);
  });
}

async function giveRole(tx: Tx, personId: string, now: Date): Promise<void> {
  const held = await tx.roleAssignment.count({ where: { personId, role: 'administrator', endsAt: null } });
  if (held === 0)
    await tx.roleAssignment.create({
      data: { id: newId(), personId, role: 'administrator', benchmarks: [], startsAt: now },
      select: { id: true },
    });
}

async function keepCode(tx: Tx, { token, code, email }: Invitation, now: Date): Promise<void> {
  const id = newId();
  const expiresAt = new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
  await tx.signInCode.create({
    data: {
      id,
      email,
      codeHash: codeHash(id, code),
      browserHash: sha256(token),
      browserId: newId(),
      invited: true,
      createdAt: now,
      expiresAt,
    },
  });
}
