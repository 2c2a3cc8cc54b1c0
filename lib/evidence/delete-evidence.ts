import 'server-only';
import { enqueue } from '@/lib/jobs/queue';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { isTheirs } from './keep';
import { holdEvidence, remove } from './library-store';
import { libraryItemSchema } from './schema';

export type DeleteRefusal =
  | { readonly kind: 'not-yours' }
  /** It is part of what was submitted: it can be replaced or withdrawn. */
  | { readonly kind: 'was-submitted' }
  /** It is offered for benchmarks that are not this person's: those who answer for them, or the lead, take it off first. */
  | { readonly kind: 'offered-elsewhere' };

/**
 * Deletes a piece of evidence in all its versions, and takes it off every draft. The bytes of its files are erased. Only what
 * was never submitted can go.
 */
export const deleteEvidence = defineChange({
  name: 'delete-evidence',
  action: 'edit-library',
  input: libraryItemSchema,
  load: async ({ tx, input: { authorityId, evidenceId } }) => {
    const held = await holdEvidence(tx, authorityId, evidenceId);
    return held && { ...held, authorityId };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (held, { actor }): Result<object, DeleteRefusal> => {
    if (!isTheirs(actor, held.authorityId, held)) return refuse({ kind: 'not-yours' });
    if (held.isSubmitted) return refuse({ kind: 'was-submitted' });
    return held.offered > held.offeredHere ? refuse({ kind: 'offered-elsewhere' }) : ok({});
  },
  commit: async (_decision, { tx, now, loaded: { authorityId, firstId, fileIds } }) => {
    await remove(tx, firstId, now);
    for (const fileId of fileIds) await enqueue(tx, 'files', { fileId });
    return { authorityId };
  },
  audit: (_decision, { loaded: { authorityId, firstId } }) => ({
    authorityId,
    subject: { type: 'evidence', id: firstId },
    fields: ['removed'],
  }),
});
