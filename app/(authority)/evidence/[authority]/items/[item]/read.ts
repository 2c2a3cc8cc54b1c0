import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { seeLibraryItem } from '@/lib/evidence/see-library-item';

/** Once a request, for the page and its title. */
export const readItem = cache(async (authorityId: string, evidenceId: string) =>
  seeLibraryItem(await signedInActor(), { authorityId, evidenceId }),
);
