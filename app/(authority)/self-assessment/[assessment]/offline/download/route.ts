import { notFound } from 'next/navigation';
import { downloadWorkbook } from '@/lib/assessments/download-workbook';
import { currentActor } from '@/lib/auth';
import { contentDisposition } from '@/lib/storage/file-name';
import { FILE_KINDS } from '@/lib/storage/kinds';
import { buildSheets } from '@/lib/workbook/build-sheets';
import { writeXlsx } from '@/lib/workbook/xlsx/write';
import { copy } from '../copy';
import { workbookWords } from '../workbook-words';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** The self-assessment as a workbook to fill in, for whoever may write it. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const read = await downloadWorkbook(await currentActor(), { assessmentId: (await params).assessment });
  if (!read.ok) notFound();
  const { council, cycle } = read.value;
  const bytes = writeXlsx(buildSheets(read.value, workbookWords), workbookWords.about(council, cycle));
  return new Response(bytes, {
    headers: {
      'content-type': FILE_KINDS.xlsx.mediaType,
      'content-disposition': contentDisposition(copy.fileName(council, cycle)),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
