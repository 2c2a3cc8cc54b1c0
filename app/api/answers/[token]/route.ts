import { receiveAnswer } from '@/app/receive-answer';

interface Params {
  readonly params: Promise<{ readonly token: string }>;
}

/** One answer by whoever has the link, with up to three files beside it. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  return receiveAnswer(request, token);
}
