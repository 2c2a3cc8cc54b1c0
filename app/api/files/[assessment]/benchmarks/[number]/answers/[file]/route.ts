import { notFound } from 'next/navigation';
import { fileResponse } from '@/app/file-response';
import { currentActor } from '@/lib/auth';
import { readAnswerFile } from '@/lib/together/read-answer-file';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string; readonly file: string }>;
}

/** A file that came with an answer by link. Whoever may not read the answer finds nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { assessment: assessmentId, number: benchmark, file: fileId } = await params;
  const read = await readAnswerFile(await currentActor(), { assessmentId, benchmark, fileId });
  if (!read.ok) notFound();
  return fileResponse(read.value);
}
