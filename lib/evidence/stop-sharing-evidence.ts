import 'server-only';
import { defineChange, ok, refuse, type Result } from '@/lib/use-case';
import { holdEvidence, setShared } from './library-store';
import { libraryItemSchema } from './schema';

/** Shares it no longer. A neighbour uses it no more, and it goes off what they have not submitted; what they submitted keeps it. */
export const stopSharingEvidence = defineChange({
  name: 'stop-sharing-evidence',
  action: 'share-evidence',
  input: libraryItemSchema,
  load: async ({ tx, input: { authorityId, evidenceId } }) => {
    const held = await holdEvidence(tx, authorityId, evidenceId);
    return held && { ...held, authorityId };
  },
  authorise: ({ authorityId }) => ({ authorityId }),
  decide: ({ isShared }): Result<object, { readonly kind: 'not-shared' }> =>
    isShared ? ok({}) : refuse({ kind: 'not-shared' }),
  commit: async (_decision, { tx, loaded: { id } }) => {
    await setShared(tx, id, null);
    return { evidenceId: id };
  },
  audit: (_decision, { loaded: { authorityId, firstId } }) => ({
    authorityId,
    subject: { type: 'evidence', id: firstId },
    fields: ['shared'],
  }),
});
