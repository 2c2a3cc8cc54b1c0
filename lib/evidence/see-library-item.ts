import 'server-only';
import { rolesAt } from '@/lib/policy';
import { uploadMode } from '@/lib/storage/upload-mode';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findCouncil, listNeighbours, listUses, listVersions } from './library-store';
import { libraryItemSchema } from './schema';

/** One piece of evidence with all its versions, and what it is offered for. */
export const seeLibraryItem = defineRead({
  name: 'see-library-item',
  action: 'see-library',
  input: libraryItemSchema,
  load: async ({ tx, input }) => {
    const council = await findCouncil(tx, input.authorityId);
    const versions = council === null ? [] : await listVersions(tx, council.id, input.evidenceId);
    const [newest, ...earlier] = versions;
    if (council === null || newest === undefined) return null;
    const neighbours = await listNeighbours(tx, council.id);
    return { council, newest, earlier, neighbours, uses: await listUses(tx, newest.id) };
  },
  authorise: ({ council }) => ({ authorityId: council.id }),
  show: ({ council, newest, earlier, neighbours, uses }, { actor }) => {
    const isOurs = newest.source === '';
    const isLead = rolesAt(actor, council.id).has('prevent-lead');
    return {
      council,
      newest,
      earlier,
      uses,
      /** The councils that would read it where it is shared. */
      neighbours,
      mayShare: isLead && isOurs && newest.withdrawnAt === null,
      isOurs,
      uploads: uploadMode(),
      /** The lead, and who added it, replace it and take it out. */
      mayChange: newest.withdrawnAt === null && newest.replacedAt === null && (isLead || newest.byId === actor.id),
      wasSubmitted: [newest, ...earlier].some(({ isSubmitted }) => isSubmitted),
    };
  },
});

export type LibraryItem = ShownBy<typeof seeLibraryItem>;
