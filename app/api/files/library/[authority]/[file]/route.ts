import { notFound } from 'next/navigation';
import { fileResponse } from '@/app/file-response';
import { currentActor } from '@/lib/auth';
import { readLibraryFile } from '@/lib/evidence/read-library-file';

interface Params {
  readonly params: Promise<{ readonly authority: string; readonly file: string }>;
}

/** A file of a council's library, for its own people. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { authority: authorityId, file: fileId } = await params;
  const read = await readLibraryFile(await currentActor(), { authorityId, fileId });
  if (!read.ok) notFound();
  return fileResponse(read.value);
}
