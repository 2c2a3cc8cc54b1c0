import { evidenceUpload } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/evidence-upload';
import { receivePieces } from '@/app/receive-pieces';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

/** Begins to send a file as evidence for one benchmark in pieces, or finds how far it has come. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number } = await params;
  return receivePieces(request, evidenceUpload(assessment, number));
}
