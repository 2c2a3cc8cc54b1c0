import { notFound } from 'next/navigation';
import { fileResponse } from '@/app/file-response';
import { currentActor } from '@/lib/auth';
import { readFile } from '@/lib/evidence/read-file';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly file: string }>;
}

/** A file that is evidence. Whoever may not read the evidence finds nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { assessment: assessmentId, file: fileId } = await params;
  const read = await readFile(await currentActor(), { assessmentId, fileId });
  if (!read.ok) notFound();
  return fileResponse(read.value);
}
