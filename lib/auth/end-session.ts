import 'server-only';
import { systemClock, type Clock } from '../clock';
import { inTransaction } from '../db';
import { sha256 } from '../secrets';

/**
 * Ends the session at the server, so that a copy of its cookie signs nobody in. For a day it still says whose a form is that
 * was open in another tab (`kept-forms.ts`).
 */
export async function endSession(token: string, clock: Clock = systemClock): Promise<void> {
  const now = clock.now();
  await inTransaction({ as: 'sign-in' }, now, (tx) =>
    tx.session.updateMany({ where: { tokenHash: sha256(token), endedAt: null }, data: { endedAt: now } }),
  );
}
