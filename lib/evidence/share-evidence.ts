import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { holdEvidence, listNeighbours, setShared } from './library-store';
import { libraryItemSchema } from './schema';

export type ShareEvidenceRefusal =
  /** A neighbour's: theirs to share. */
  | { readonly kind: 'is-neighbours' }
  | { readonly kind: 'shared-already' }
  /** No other council is in a group with this one. */
  | { readonly kind: 'no-neighbours' };

/** Shares a piece of evidence with the councils that share a group with this one, until the lead stops it. */
export const shareEvidence = defineChange({
  name: 'share-evidence',
  action: 'share-evidence',
  input: libraryItemSchema,
  load: async ({ tx, input: { authorityId, evidenceId } }) => {
    const held = await holdEvidence(tx, authorityId, evidenceId);
    return held && { ...held, authorityId, neighbours: await listNeighbours(tx, authorityId) };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (held): Result<object, ShareEvidenceRefusal> => {
    if (held.isNeighbours) return refuse({ kind: 'is-neighbours' });
    if (held.isShared) return refuse({ kind: 'shared-already' });
    return held.neighbours.length === 0 ? refuse({ kind: 'no-neighbours' }) : ok({});
  },
  commit: async (_decision, { tx, now, loaded: { id } }) => {
    await setShared(tx, id, now);
    return { evidenceId: id };
  },
  audit: (_decision, { loaded: { authorityId, firstId } }) => ({
    authorityId,
    subject: { type: 'evidence', id: firstId },
    fields: ['shared'],
  }),
});
