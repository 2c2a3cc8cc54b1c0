import { receiveWorkbook } from '@/app/receive-workbook';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** A workbook that was filled in offline. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return receiveWorkbook(request, (await params).assessment);
}
