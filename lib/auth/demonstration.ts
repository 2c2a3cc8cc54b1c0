import 'server-only';
import { recordAudit } from '../audit';
import { systemClock, type Clock } from '../clock';
import { inTransaction } from '../db';
import { env } from '../env';
import { ok, refuse, type Result } from '../use-case/result';
import { startSession, type StartedSession } from './start-session';

/** Only demonstration data holds addresses of this domain, reserved for examples. */
const DEMONSTRATION_DOMAIN = '@northmarch.example';

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly role: string;
}

const isDemonstration = () => env().PREVENT_DEMO;

/** The made-up people, by role. Empty anywhere but in a demonstration. */
export async function demonstrationPeople(clock: Clock = systemClock): Promise<readonly DemonstrationPerson[]> {
  if (!isDemonstration()) return [];
  const people = await inTransaction({ as: 'system' }, clock.now(), (tx) =>
    tx.person.findMany({
      where: { email: { endsWith: DEMONSTRATION_DOMAIN }, deactivatedAt: null, roleAssignments: { some: {} } },
      select: {
        id: true,
        name: true,
        jobTitle: true,
        roleAssignments: { select: { role: true }, orderBy: { startsAt: 'asc' }, take: 1 },
      },
      orderBy: { name: 'asc' },
    }),
  );
  return people.map(({ id, name, jobTitle, roleAssignments }) => ({
    id,
    name,
    jobTitle,
    role: roleAssignments[0]?.role ?? '',
  }));
}

/** Signs in as a made-up person; anywhere but in a demonstration this is simply not found. */
export async function signInAsDemonstrationPerson(
  personId: string,
  clock: Clock = systemClock,
): Promise<Result<StartedSession, { readonly kind: 'not-found' }>> {
  const now = clock.now();
  const person = (await demonstrationPeople(clock)).find(({ id }) => id === personId);
  if (person === undefined) return refuse({ kind: 'not-found' });
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const session = await startSession(tx, person.id, now);
    await recordAudit(tx, person.id, now, {
      action: 'sign-in',
      subject: { type: 'person', id: person.id },
      fields: ['session', 'demonstration'],
    });
    return ok(session);
  });
}

/** What would have been sent, newest first; empty anywhere but in a demonstration. */
export async function demonstrationMailbox(clock: Clock = systemClock) {
  if (!isDemonstration()) return [];
  return inTransaction({ as: 'system' }, clock.now(), (tx) =>
    tx.mailboxMessage.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 }),
  );
}
