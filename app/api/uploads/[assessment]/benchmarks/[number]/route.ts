import { evidenceUpload } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/evidence-upload';
import { receiveUpload } from '@/app/receive-upload';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

/** A file as evidence for one benchmark. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number } = await params;
  return receiveUpload(request, evidenceUpload(assessment, number));
}
