import 'server-only';
import type { Tx } from '../db';
import { env } from '../env';

const MB = 1_048_576;

/** How much of its room one council has taken, in bytes. */
export interface CouncilRoom {
  /** Files that were uploaded since its latest cycle was opened, and are not erased. */
  readonly kept: number;
  /** What its people have begun to upload, as declared. */
  readonly underWay: number;
  readonly limit: number;
}

/** Nothing more fits: how much is left, and of how much. In bytes. */
export interface CouncilFull {
  readonly kind: 'council-full';
  readonly left: number;
  readonly limit: number;
}

/**
 * The room of a council, and with it a lock until the transaction ends: two files that would both be the last to fit come one
 * after the other. Whoever is not of the council nor reviews it finds it full.
 */
export async function lockCouncilRoom(tx: Tx, authorityId: string, now: Date): Promise<CouncilRoom> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('files of ' || ${authorityId}, 0))::text`;
  const [found] = await tx.$queryRaw<{ kept: bigint; underWay: bigint }[]>`
    select kept, under_way as "underWay" from council_bytes(${authorityId}::uuid, ${now})`;
  const limit = env().PREVENT_COUNCIL_LIMIT_MB * MB;
  return { kept: Number(found?.kept ?? limit), underWay: Number(found?.underWay ?? 0), limit };
}

/** Pure: what is left for something new, in bytes. @example bytesLeft({ kept: 10, underWay: 5, limit: 100 }) // 85 */
export const bytesLeft = ({ kept, underWay, limit }: CouncilRoom): number => Math.max(0, limit - kept - underWay);

/** Pure: why a file that is wholly there cannot be kept; null: it can. What is only under way does not take its place. */
export const fullFor = (room: CouncilRoom, bytes: number): CouncilFull | null =>
  room.kept + bytes > room.limit
    ? { kind: 'council-full', left: bytesLeft({ ...room, underWay: 0 }), limit: room.limit }
    : null;
