import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { isTheirs } from './keep';
import { holdEvidence, withdraw } from './library-store';
import { libraryItemSchema } from './schema';

/**
 * Takes a piece of evidence out of the library's list: nobody offers it any more. What it is offered for keeps it, which is why
 * this, and not deleting, is what can be done once it was submitted.
 */
export const withdrawEvidence = defineChange({
  name: 'withdraw-evidence',
  action: 'edit-library',
  input: libraryItemSchema,
  load: async ({ tx, input: { authorityId, evidenceId } }) => {
    const held = await holdEvidence(tx, authorityId, evidenceId);
    return held && { ...held, authorityId };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: (held, { actor }): Result<object, { readonly kind: 'not-yours' }> =>
    isTheirs(actor, held.authorityId, held) ? ok({}) : refuse({ kind: 'not-yours' }),
  commit: async (_decision, { tx, now, loaded: { id, authorityId } }) => {
    await withdraw(tx, id, now);
    return { authorityId };
  },
  audit: (_decision, { loaded: { authorityId, firstId } }) => ({
    authorityId,
    subject: { type: 'evidence', id: firstId },
    fields: ['withdrawn'],
  }),
});
