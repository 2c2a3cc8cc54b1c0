import { notFound } from 'next/navigation';
import { checkAnswers } from '@/lib/assessments/check-answers';
import { currentActor } from '@/lib/auth';
import { systemClock } from '@/lib/clock';
import { renderPdf } from '@/lib/documents/pdf';
import { selfAssessmentPaper } from './paper';
import { words } from './words';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** The self-assessment as a PDF, at any time. Whoever may not read the whole of it finds nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const read = await checkAnswers(await currentActor(), { assessmentId: (await params).assessment });
  if (!read.ok) notFound();
  const { council, cycle } = read.value.header;
  const at = systemClock.now();
  const pdf = await renderPdf(selfAssessmentPaper(read.value, at), at);
  const name = words.name(council, cycle);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7E]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
