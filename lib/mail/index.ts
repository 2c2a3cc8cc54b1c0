import 'server-only';
import type { Tx } from '../db';
import { env } from '../env';
import { enqueue } from '../jobs/queue';
import { seal } from '../secrets';

/** Plain text only. Notices carry a link, never content of an assessment. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /**
   * Deliver only if an active person has this address. The worker decides, so that asking for a code takes the same path and
   * the same time for known and unknown addresses.
   */
  readonly onlyToKnownPerson?: boolean;
  /** From then on it is not delivered any more: a code past its end only confuses. */
  readonly worthlessAt?: Date;
}

/** Queues an e-mail in the caller's transaction; it survives the mail service being down. */
export async function sendMail(tx: Tx, message: Message): Promise<void> {
  await enqueue(tx, 'mail', { sealed: seal(JSON.stringify(message)) });
}

/** A page's address as an e-mail needs it: whole. @example linkTo(paths.receipt(id)) */
export const linkTo = (path: string): string => new URL(path, env().PREVENT_BASE_URL).href;
