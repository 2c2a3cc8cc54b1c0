import 'server-only';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import { forgetFile, keepFile, type KeptFile } from '@/lib/storage';
import { fileProblemWords } from '@/lib/storage/problems';
import { uploadMode } from '@/lib/storage/upload-mode';
import { answerProblems, beginAnswer, sendAnswer } from '@/lib/together/answer-link';
import { ANSWER_FILE_FIELDS, ANSWER_LIMIT } from '@/lib/together/model';
import { copy, refused } from './(public)/answer/[token]/copy';
import { isOwnOrigin, type FormError } from './form-action';
import { answer, back, seeOther } from './posted-response';
import { readPostedFields, readPostedFiles, type PostedFile } from './read-posted-form';

/**
 * As `receiveUpload`, for an answer by somebody without an account: own origin and a link that takes an answer now, its try
 * counted, before a byte is read; then the files, streamed to disk and looked at; then all of it at once, or nothing.
 *
 * By a link that has closed, or was tried too often, no byte of a file is written anywhere; only what was typed is read, so
 * that it comes back to be copied. By a link that never was, nothing is read.
 */
export async function receiveAnswer(request: Request, token: string): Promise<Response> {
  return untold(await received(request, token));
}

/** Whoever has the address of a question may answer it: the page's own policy goes on, instead of the usual one. */
function untold(response: Response): Response {
  response.headers.set('referrer-policy', 'strict-origin');
  return response;
}

async function received(request: Request, token: string): Promise<Response> {
  if (!(await isOwnOrigin())) return answer(403);
  const begun = await beginAnswer(token);
  if (!begun.ok && begun.error.kind === 'unknown') return answer(404);
  const page = paths.answerLink(token);
  const limit = env().PREVENT_FILE_LIMIT_MB;
  const declared = Number(request.headers.get('content-length') ?? '0');
  const isFarTooLarge = declared > (ANSWER_FILE_FIELDS.length + 1) * limit * 1_048_576;
  let posted: Awaited<ReturnType<typeof readPostedFiles>>;
  try {
    if (!begun.ok || isFarTooLarge) {
      const fields = await readPostedFields(request, { fieldSize: FIELD_SIZE });
      return back(page, fields, [
        begun.ok
          ? { field: ANSWER_FILE_FIELDS[0], message: fileProblemWords('too-large', limit) }
          : { field: '', message: refused[begun.error.kind] },
      ]);
    }
    posted = await readPostedFiles(request, { files: ANSWER_FILE_FIELDS.length, fieldSize: FIELD_SIZE });
  } catch (error) {
    log.info({ event: 'answer-cut-short', message: error instanceof Error ? error.message : String(error) });
    return back(page, new FormData(), [{ field: '', message: refused['cut-short'] }]);
  }
  return concluded(token, posted.fields, posted.files);
}

/** Room for what is too long to be sent, so that it comes back whole with the words that say so. In bytes. */
const FIELD_SIZE = 8 * ANSWER_LIMIT;

async function concluded(token: string, fields: FormData, files: readonly PostedFile[]): Promise<Response> {
  const page = paths.answerLink(token);
  const said = { name: fields.get('name') ?? '', answer: fields.get('answer') ?? '' };
  const { kept, errors } = await keepAll(files);
  const forget = () => Promise.all(kept.map(forgetFile));
  const problems = [...answerProblems(said), ...errors];
  if (problems.length > 0) {
    await forget();
    return back(page, fields, [...problems, ...chosenAgain(files, errors)]);
  }
  try {
    const sent = await sendAnswer(token, said, kept);
    if (sent.ok) return seeOther(`${page}?done=sent`);
    await forget();
    const { error } = sent;
    return back(page, fields, error.kind === 'invalid' ? error.issues : [{ field: '', message: refused[error.kind] }]);
  } catch (error) {
    await forget();
    throw error;
  }
}

/** No browser puts a chosen file back, so it is said of each that had nothing wrong that it has to be chosen again. */
const chosenAgain = (files: readonly PostedFile[], errors: readonly FormError[]): readonly FormError[] =>
  files
    .filter(({ field }) => !errors.some((error) => error.field === field))
    .map(({ field, name }) => ({ field, message: copy.chooseAgain(name) }));

/** All that can be kept, and what is wrong with the others. Nothing stays spooled. */
async function keepAll(files: readonly PostedFile[]) {
  const kept: KeptFile[] = [];
  const errors: FormError[] = [];
  for (const { field, name, spooled } of files) {
    if (spooled === null) errors.push({ field, message: fileProblemWords('too-large', env().PREVENT_FILE_LIMIT_MB) });
    else if (uploadMode() === 'refused') {
      await spooled.discard();
      errors.push({ field, message: refused['uploads-refused'] });
    } else {
      const looked = await keepFile(spooled, name);
      if (looked.ok) kept.push(looked.file);
      else errors.push({ field, message: fileProblemWords(looked.problem, env().PREVENT_FILE_LIMIT_MB) });
    }
  }
  return { kept, errors };
}
