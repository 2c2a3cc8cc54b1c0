import 'server-only';
import { z } from 'zod';
import { systemClock, type Clock } from '../clock';
import { inTransaction } from '../db';
import { newId } from '../ids';
import { log } from '../log';
import type { Actor } from '../policy';
import { seal, sha256, unseal } from '../secrets';
import { ENDED_HOURS } from './start-session';

/**
 * What was typed when the session had ended by the time it was sent: kept sealed, for an hour, for the person whose session
 * it was, and shown to them on the same page once they have signed in again.
 */

/** Says in a cookie of its own whose a form is once the session has ended: it signs nobody in, and the other way round. */
export const typingToken = (sessionToken: string): string => sha256(sessionToken);

export const KEPT_MINUTES = 60;
/** Forms a person; the oldest makes room. */
export const KEPT_A_PERSON = 20;
/** Of one form, as JSON: the longest form of the service holds far less. */
export const KEPT_CHARACTERS = 200_000;

const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type KeptValues = Readonly<Record<string, string | readonly string[]>>;

export interface TypedForm {
  /** The page it stands on. */
  readonly path: string;
  /** Which of the page's forms. */
  readonly form: string;
  readonly values: KeptValues;
  /** Whose page it was, where that is known: nobody else's session keeps it. */
  readonly person?: string | undefined;
}

export interface KeptForm {
  readonly form: string;
  readonly values: KeptValues;
}

/**
 * @param token of `typingToken`
 * @returns whether it was kept: not where nobody's session is known by it, or another person's than typed it, for one that ended over a day ago or has not
 * ended, or for more than fits
 */
export async function keepForm(token: string, typed: TypedForm, clock: Clock = systemClock): Promise<boolean> {
  const text = JSON.stringify(typed.values);
  if (text.length > KEPT_CHARACTERS || typed.path.length > 500 || typed.form.length > 100) return false;
  const now = clock.now();
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const dayAgo = new Date(now.getTime() - ENDED_HOURS * 3_600_000);
    const session = await tx.session.findFirst({
      where: {
        tokenHash: token,
        person: { deactivatedAt: null },
        OR: [{ endedAt: { gt: dayAgo, lte: now } }, { endedAt: null, expiresAt: { gt: dayAgo, lte: now } }],
      },
      select: { personId: true },
    });
    if (session === null) return false;
    const { personId } = session;
    if (typed.person !== undefined && typed.person !== personId) return false;
    const { path, form } = typed;
    // Two tabs at once are counted one after the other.
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${personId}, 7306))) as lock`;
    await tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } });
    const others = await tx.keptForm.findMany({
      where: { personId, NOT: { path, form } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: KEPT_A_PERSON - 1,
      select: { id: true },
    });
    await tx.keptForm.deleteMany({ where: { id: { in: others.map(({ id }) => id) } } });
    const kept = { sealed: seal(text), at: now, expiresAt: new Date(now.getTime() + KEPT_MINUTES * 60_000) };
    await tx.keptForm.upsert({
      where: { personId_path_form: { personId, path, form } },
      create: { id: newId(), personId, path, form, ...kept },
      update: kept,
      select: { id: true },
    });
    return true;
  });
}

/** What is kept of one page for this person; nobody else's is found. */
export async function keptForms(actor: Actor, path: string, clock: Clock = systemClock): Promise<readonly KeptForm[]> {
  const now = clock.now();
  const rows = await inTransaction({ as: 'person', id: actor.id }, now, (tx) =>
    tx.keptForm.findMany({
      where: { personId: actor.id, path, expiresAt: { gt: now } },
      select: { id: true, form: true, sealed: true },
    }),
  );
  return rows.flatMap(({ id, form, sealed }) => {
    const values = opened(id, sealed);
    return values === null ? [] : [{ form, values }];
  });
}

/** Once it was saved. Somebody else's stays. */
export async function forgetForm(
  actor: Actor,
  { path, form }: Pick<TypedForm, 'path' | 'form'>,
  clock: Clock = systemClock,
): Promise<void> {
  await inTransaction({ as: 'person', id: actor.id }, clock.now(), (tx) =>
    tx.keptForm.deleteMany({ where: { personId: actor.id, path, form } }),
  );
}

/** Null where it was changed in the database or sealed with a key that is no longer used: as if nothing were there. */
function opened(id: string, sealed: string): KeptValues | null {
  try {
    return valuesSchema.parse(JSON.parse(unseal(sealed)));
  } catch {
    log.warn({ keptForm: id }, 'a kept form could not be opened');
    return null;
  }
}
