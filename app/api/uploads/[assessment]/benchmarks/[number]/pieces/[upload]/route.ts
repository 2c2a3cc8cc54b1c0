import { evidenceUpload } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/evidence-upload';
import { receivePieces } from '@/app/receive-pieces';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string; readonly upload: string }>;
}

/** How far it has come. */
export async function HEAD(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number, upload } = await params;
  return receivePieces(request, evidenceUpload(assessment, number), upload);
}

/** The next piece; with the last one the file is added. */
export async function PATCH(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number, upload } = await params;
  return receivePieces(request, evidenceUpload(assessment, number), upload);
}

/** Given up: nothing of it stays. */
export async function DELETE(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number, upload } = await params;
  return receivePieces(request, evidenceUpload(assessment, number), upload);
}
