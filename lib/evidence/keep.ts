import 'server-only';
import { rolesAt, type Actor } from '@/lib/policy';
import { ok, refuse, type Context, type Result } from '@/lib/use-case';
import { findCouncil, findSame, holdEvidence, type HeldEvidence } from './library-store';

export type KeepRefusal =
  /** Somebody else added it: a new version of it is the lead's to bring. */
  | { readonly kind: 'not-yours' }
  /** The library has this link, or these bytes. */
  | { readonly kind: 'already-added'; readonly title: string };

interface Wanted {
  readonly authorityId: string;
  readonly replacesId?: string | undefined;
}

/** What something new comes into: the council's library, in the place of an earlier version where it is one. */
export interface Keeping {
  readonly authorityId: string;
  readonly replaces: HeldEvidence | null;
  /** What is the same as the new one, and there already. */
  readonly same: { readonly title: string } | null;
}

/** Null where there is no such council, or nothing to replace. Versions are held until the new one is written. */
export async function loadKeeping(
  { tx, input }: Pick<Context<Wanted>, 'tx' | 'input'>,
  like: { readonly url?: string; readonly sha256?: string | undefined } = {},
): Promise<Keeping | null> {
  const council = await findCouncil(tx, input.authorityId);
  if (council === null) return null;
  const { replacesId } = input;
  const replaces = replacesId === undefined ? null : await holdEvidence(tx, council.id, replacesId);
  if (replacesId !== undefined && replaces === null) return null;
  const { url = '', sha256 = '' } = like;
  const isNew = url !== '' || sha256 !== '';
  // A new version may keep its link: its date is then what is new.
  const same = isNew ? await findSame(tx, council.id, { url, sha256, but: replaces?.id }) : null;
  return { authorityId: council.id, replaces, same };
}

/** A lead changes everything in the library, a contributor what they added. */
export const isTheirs = (actor: Actor, authorityId: string, held: Pick<HeldEvidence, 'addedBy'>): boolean =>
  held.addedBy === actor.id || rolesAt(actor, authorityId).has('prevent-lead');

/** Pure: what speaks against keeping it. */
export function decideKeeping({ authorityId, replaces, same }: Keeping, actor: Actor): Result<null, KeepRefusal> {
  if (replaces !== null && (replaces.isNeighbours || !isTheirs(actor, authorityId, replaces)))
    return refuse({ kind: 'not-yours' });
  return same === null ? ok(null) : refuse({ kind: 'already-added', title: same.title });
}

/** A new version is an event of what it replaces. */
export const auditOfKeeping = ({ authorityId, replaces }: Keeping, fields: readonly string[]) => ({
  authorityId,
  subject: { type: replaces === null ? 'authority' : 'evidence', id: replaces?.firstId ?? authorityId },
  fields: replaces === null ? fields : ['version', ...fields],
});
