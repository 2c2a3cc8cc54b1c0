import 'server-only';
import { FORM_NAME } from '@/components/forms/field-names';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { forgetFile, keepFile, type KeptFile } from '@/lib/storage';
import { councilFullWords, fileProblemWords } from '@/lib/storage/problems';
import { uploadMode } from '@/lib/storage/upload-mode';
import type { CommonRefusal, Result, UseCase } from '@/lib/use-case';
import { typingToken } from './(auth)/cookies';
import { withNext } from './(auth)/next-path';
import { isOwnOrigin, typed, type FormError } from './form-action';
import { typedByAnother } from './form-person';
import { forgetTyping, keepTyping } from './kept-typing';
import { answer, back, seeOther } from './posted-response';
import { readPostedFields, readPostedForm, type PostedForm } from './read-posted-form';
import { STATE_WORDS } from './state-words';

export interface Upload<Output, Refusal> {
  readonly useCase: UseCase<Output, Refusal>;
  /** A well-formed input about the same record: whether this person may is asked before a byte is read. */
  readonly about: unknown;
  readonly input: (fields: FormData, file: KeptFile | undefined) => unknown;
  /** Where the form stands: there it is said what was wrong. */
  readonly page: string;
  readonly done: (output: Output) => string;
  readonly explain: (refusal: Exclude<Refusal, CommonRefusal>) => readonly FormError[];
  /** How much more may be uploaded there, in bytes, where that is limited: asked before a byte is read. */
  readonly room?: (actor: Actor) => Promise<Result<{ readonly left: number; readonly limit: number }, CommonRefusal>>;
}

/** The field that every form of ours sends its file in. */
const FILE_FIELD = 'file';

/**
 * The one wrapper that every upload goes through: own origin, a person who may, then the bytes, streamed to disk and looked
 * at, then the use-case. Where that refuses, what was kept is taken out again. It answers with a redirect, so that the form
 * works with and without JavaScript.
 */
export async function receiveUpload<Output, Refusal extends { readonly kind: string }>(
  request: Request,
  upload: Upload<Output, Refusal>,
): Promise<Response> {
  const { useCase, about, page } = upload;
  if (!(await isOwnOrigin())) return answer(403);
  const actor = await currentActor();
  if (actor === null) return signedOut(request, page);
  const permitted = await useCase.permits(actor, about);
  if (!permitted.ok) return refused(upload, permitted.error, new FormData());
  if (declaredBytes(request) > DRAINED_AT_MOST * limitBytes()) return back(page, new FormData(), [tooLarge()]);
  const room = await upload.room?.(actor);
  if (room?.ok === true && declaredBytes(request) > room.value.left + FORM_BYTES) {
    const fields = await readPostedFields(request).catch(() => new FormData());
    return back(page, fields, [{ field: FILE_FIELD, message: councilFullWords(room.value) }]);
  }
  let posted: PostedForm;
  try {
    posted = await readPostedForm(request);
  } catch (error) {
    log.info({ event: 'upload-cut-short', message: error instanceof Error ? error.message : String(error) });
    return back(page, new FormData(), [
      { field: FILE_FIELD, message: 'The upload was cut short. Choose the file again' },
    ]);
  }
  const another = typedByAnother(posted.fields, actor);
  if (another !== null) {
    await posted.file?.spooled.discard();
    return back(page, posted.fields, [another]);
  }
  if (posted.isTooLarge) return back(page, posted.fields, [tooLarge()]);
  return concluded(upload, posted, actor);
}

/** What was typed beside the file is kept for whoever it was, until they are back; the file is chosen again. */
async function signedOut(request: Request, page: string): Promise<Response> {
  const declared = declaredBytes(request);
  if ((await typingToken()) !== undefined && declared > 0 && declared <= DRAINED_AT_MOST * limitBytes()) {
    const fields = await readPostedFields(request).catch(() => new FormData());
    if (fields.has(FORM_NAME)) await keepTyping(page, fields, typed(fields));
  }
  return seeOther(withNext(paths.signIn, page));
}

const declaredBytes = (request: Request): number => Number(request.headers.get('content-length') ?? '0');
const limitBytes = () => env().PREVENT_FILE_LIMIT_MB * 1_048_576;
/** Of the limit: so much is read to its end, so that browsers hear the answer; more is not worth it. */
const DRAINED_AT_MOST = 4;
/** What the form around a file may take of a request, more than it ever does. */
const FORM_BYTES = 100_000;
const tooLarge = (): FormError => ({
  field: FILE_FIELD,
  message: fileProblemWords('too-large', env().PREVENT_FILE_LIMIT_MB),
});

async function concluded<Output, Refusal extends { readonly kind: string }>(
  upload: Upload<Output, Refusal>,
  { fields, file }: PostedForm,
  actor: Actor,
): Promise<Response> {
  let kept: KeptFile | undefined;
  if (file !== null && uploadMode() === 'refused') await file.spooled.discard();
  else if (file !== null) {
    const looked = await keepFile(file.spooled, file.name);
    if (!looked.ok)
      return back(upload.page, fields, [
        { field: FILE_FIELD, message: fileProblemWords(looked.problem, env().PREVENT_FILE_LIMIT_MB) },
      ]);
    kept = looked.file;
  }
  try {
    const result = await upload.useCase(actor, upload.input(fields, kept));
    if (result.ok) {
      await forgetTyping(actor, upload.page, fields);
      return seeOther(upload.done(result.value));
    }
    if (kept !== undefined) await forgetFile(kept);
    return await refused(upload, result.error, fields);
  } catch (error) {
    if (kept !== undefined) await forgetFile(kept);
    throw error;
  }
}

function refused<Output, Refusal extends { readonly kind: string }>(
  { page, explain }: Upload<Output, Refusal>,
  refusal: Refusal | CommonRefusal,
  fields: FormData,
): Response | Promise<Response> {
  switch (refusal.kind) {
    case 'not-signed-in':
      return seeOther(withNext(paths.signIn, page));
    case 'not-found':
      return answer(404);
    case 'invalid':
      return back(page, fields, (refusal as Extract<CommonRefusal, { kind: 'invalid' }>).issues);
    case 'not-allowed':
      return answer(403);
    case 'wrong-state': {
      const { state } = refusal as Extract<CommonRefusal, { kind: 'wrong-state' }>;
      const stands = STATE_WORDS[state as keyof typeof STATE_WORDS].toLowerCase();
      const message = `This can no longer be done, because the self-assessment is now: ${stands}`;
      return back(page, fields, [{ field: '', message }]);
    }
    default:
      return back(page, fields, explain(refusal as Exclude<Refusal, CommonRefusal>));
  }
}
