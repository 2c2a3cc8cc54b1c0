import 'server-only';
import { rolesAt } from '@/lib/policy';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findCouncil, listLibrary, listShared } from './library-store';
import { librarySchema } from './schema';

/**
 * A council's evidence library, whatever its cycle does: a lead reads all of it, a contributor what they added and what is
 * offered for a benchmark of theirs.
 */
export const seeLibrary = defineRead({
  name: 'see-library',
  action: 'see-library',
  input: librarySchema,
  load: async ({ tx, input }) => {
    const council = await findCouncil(tx, input.authorityId);
    return council && { council, ...(await listLibrary(tx, input)), shared: await listShared(tx, council.id) };
  },
  authorise: ({ council }) => ({ authorityId: council.id }),
  show: ({ council, rows, page, total, pages, shared }, { actor, input: { q, kind } }) => ({
    council,
    rows,
    /** By the councils of the same partnerships. */
    shared,
    total,
    pages,
    q,
    kind,
    page,
    isLead: rolesAt(actor, council.id).has('prevent-lead'),
    uploads: uploadMode(),
  }),
});

export type Library = ShownBy<typeof seeLibrary>;
