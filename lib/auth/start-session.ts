import 'server-only';
import type { Tx } from '../db';
import { newToken, sha256 } from '../secrets';
import { SESSION_HOURS } from './options';

export interface StartedSession {
  /** For the cookie; only its hash is stored. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** How long after its end a session can still keep what was typed in its forms (`kept-forms.ts`); nothing else. */
export const ENDED_HOURS = 24;

/** Writes the session row. Sessions that ended a day ago go at the same time. */
export async function startSession(tx: Tx, personId: string, now: Date): Promise<StartedSession> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const dayAgo = new Date(now.getTime() - ENDED_HOURS * 3_600_000);
  await tx.session.deleteMany({ where: { OR: [{ expiresAt: { lte: dayAgo } }, { endedAt: { lte: dayAgo } }] } });
  await tx.session.create({ data: { tokenHash: sha256(token), personId, createdAt: now, expiresAt } });
  return { token, expiresAt };
}
