import { notFound } from 'next/navigation';
import { pdfResponse } from '@/app/pdf-response';
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
  return pdfResponse(await renderPdf(selfAssessmentPaper(read.value, at), at), words.name(council, cycle));
}
