import 'server-only';
import { isServed, uploadMode } from '@/lib/storage/upload-mode';
import { defineRead } from '@/lib/use-case';
import { findLibraryFile } from './library-store';
import { libraryFileSchema } from './schema';

/** A file of the library, in whichever version, for the council's own people; as `readFile`, never before it is clean. */
export const readLibraryFile = defineRead({
  name: 'read-library-file',
  action: 'see-library',
  input: libraryFileSchema,
  load: ({ tx, input: { authorityId, fileId } }) => findLibraryFile(tx, authorityId, fileId),
  authorise: ({ authorityId }) => ({ authorityId }),
  show: ({ name, mediaType, bytes, sha256, storageKey, scan, isErased }) => ({
    name,
    mediaType,
    bytes,
    sha256,
    /** Null: not to be served. */
    storageKey: !isErased && isServed(scan, uploadMode()) ? storageKey : null,
  }),
});
