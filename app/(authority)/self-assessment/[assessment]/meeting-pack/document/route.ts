import { notFound } from 'next/navigation';
import { pdfResponse } from '@/app/pdf-response';
import { seeMeetingPack } from '@/lib/assessments/see-meeting-pack';
import { currentActor } from '@/lib/auth';
import { systemClock } from '@/lib/clock';
import { renderPdf } from '@/lib/documents/pdf';
import { env } from '@/lib/env';
import { copy } from '../copy';
import { meetingPackPaper } from '../paper';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** The meeting pack as a PDF. Whoever may not read the whole of the self-assessment finds nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const read = await seeMeetingPack(await currentActor(), { assessmentId: (await params).assessment });
  if (!read.ok) notFound();
  const { council, cycle } = read.value.header;
  const at = systemClock.now();
  const paper = meetingPackPaper(read.value, { at, baseUrl: env().PREVENT_BASE_URL });
  return pdfResponse(await renderPdf(paper, at), copy.name(council, cycle));
}
