import 'server-only';
import { uploadWorkbook } from '@/lib/assessments/upload-workbook';
import { CHANGED_LIMIT, DESPITE_LIMIT, WHY_LIMIT } from '@/lib/assessments/model';
import { currentActor } from '@/lib/auth';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import type { Spooled } from '@/lib/storage';
import { FILE_KINDS } from '@/lib/storage/kinds';
import { lookAt } from '@/lib/storage/look-at';
import { fileProblemWords } from '@/lib/storage/problems';
import { uploadMode } from '@/lib/storage/upload-mode';
import type { CommonRefusal, Result } from '@/lib/use-case';
import { WORKBOOK_LIMIT_MB, type SentWorkbook } from '@/lib/workbook/model';
import { readSheets } from '@/lib/workbook/read-sheets';
import { readXlsx } from '@/lib/workbook/xlsx/read';
import { withNext } from './(auth)/next-path';
import { copy } from './(authority)/self-assessment/[assessment]/offline/copy';
import { workbookWords } from './(authority)/self-assessment/[assessment]/offline/workbook-words';
import { isOwnOrigin } from './form-action';
import { typedByAnother } from './form-person';
import { answer, back, seeOther } from './posted-response';
import { readPostedForm, type PostedForm } from './read-posted-form';

/**
 * As `receiveUpload`, for a workbook: own origin, a person who may, then the bytes, streamed to disk, looked at and read. The
 * file is not kept; what it says waits for its person to confirm it.
 */
export async function receiveWorkbook(request: Request, assessmentId: string): Promise<Response> {
  const page = paths.workOffline(assessmentId);
  const problem = (message: string) => back(page, new FormData(), [{ field: 'file', message }]);
  if (!(await isOwnOrigin())) return answer(403);
  const actor = await currentActor();
  if (actor === null) return seeOther(withNext(paths.signIn, page));
  const permitted = await uploadWorkbook.permits(actor, { assessmentId });
  if (!permitted.ok) return refused(permitted.error, page);
  if (uploadMode() === 'refused') return problem(copy.uploadsRefused);
  const declared = Number(request.headers.get('content-length') ?? '0');
  if (declared > FAR_TOO_LARGE) return problem(copy.file['too-large']);
  let posted: PostedForm;
  try {
    posted = await readPostedForm(request);
  } catch (error) {
    log.info({ event: 'upload-cut-short', message: error instanceof Error ? error.message : String(error) });
    return problem(copy.cutShort);
  }
  const { file, fields, isTooLarge } = posted;
  const another = typedByAnother(fields, actor);
  if (another !== null || isTooLarge || file === null) {
    await file?.spooled.discard();
    if (another !== null) return back(page, new FormData(), [another]);
    return problem(isTooLarge ? copy.file['too-large'] : copy.refused['no-workbook']);
  }
  const read = await readAndDiscard(file.spooled, file.name);
  if (!read.ok) return problem(read.error);
  const kept = await uploadWorkbook(actor, { assessmentId, workbook: read.value });
  if (kept.ok) return seeOther(paths.waitingWorkbook(assessmentId));
  const { error } = kept;
  if (error.kind === 'no-workbook' || error.kind === 'other-self-assessment' || error.kind === 'other-framework')
    return problem(copy.refused[error.kind]);
  return refused(error, page);
}

/** Of a request: so much is read to its end, so that browsers hear the answer. In bytes. */
const FAR_TOO_LARGE = 8 * WORKBOOK_LIMIT_MB * 1_048_576;

function refused(refusal: CommonRefusal, page: string): Response {
  switch (refusal.kind) {
    case 'not-signed-in':
      return seeOther(withNext(paths.signIn, page));
    case 'wrong-state':
      return back(page, new FormData(), [{ field: '', message: copy.closed }]);
    case 'not-found':
      return answer(404);
    case 'not-allowed':
    case 'invalid':
      return answer(403);
  }
}

/** What the file says, or why it is not taken and how to fix it. */
async function readAndDiscard(spooled: Spooled, name: string): Promise<Result<SentWorkbook, string>> {
  const wrong = (error: string) => ({ ok: false, error }) as const;
  try {
    if (spooled.bytes > WORKBOOK_LIMIT_MB * 1_048_576) return wrong(copy.file['too-large']);
    const looked = await lookAt(spooled, name);
    if (!looked.ok) {
      const { problem } = looked;
      return wrong(
        problem === 'infected' || problem === 'scanner-silent'
          ? copy.file[problem]
          : fileProblemWords(problem, WORKBOOK_LIMIT_MB),
      );
    }
    if (looked.mediaType !== FILE_KINDS.xlsx.mediaType) return wrong(copy.file['not-xlsx']);
    const sheets = await readXlsx(spooled.path);
    if (!sheets.ok) return wrong(copy.file[sheets.error]);
    const limits = { why: WHY_LIMIT, changed: CHANGED_LIMIT, despite: DESPITE_LIMIT };
    const read = readSheets(sheets.value, { words: workbookWords, limits });
    return read.ok ? read : wrong(copy.file[read.error]);
  } finally {
    await spooled.discard();
  }
}
