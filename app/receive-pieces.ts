import 'server-only';
import { UPLOAD, type UploadAnswer } from '@/components/forms/upload-answer';
import { currentActor } from '@/lib/auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { fixedHeaders } from '@/lib/response-headers';
import { forgetFile, keepFile } from '@/lib/storage';
import { shownFileName } from '@/lib/storage/file-name';
import { fileProblemWords, NOT_AS_SENT } from '@/lib/storage/problems';
import { arrivedOf, holdUpload, type HeldUpload } from '@/lib/storage/uploads';
import type { CommonRefusal, UseCase } from '@/lib/use-case';
import { withNext } from './(auth)/next-path';
import { isOwnOrigin, type FormError } from './form-action';
import { typedByAnother } from './form-person';
import { forgetTyping } from './kept-typing';
import type { Upload } from './receive-upload';
import { refusedState } from './refused-state';

interface UploadUnderWay {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: string;
}

/** What is uploaded to one target, as `receiveUpload` takes it, and how what is under way to it is begun, found and dropped. */
export interface UploadInPieces<Output, Refusal extends { readonly kind: string }> extends Upload<Output, Refusal> {
  readonly begin: UseCase<{ readonly uploadId: string }, Refusal>;
  readonly see: UseCase<UploadUnderWay | null, never>;
  readonly drop: UseCase<unknown, never>;
  /** What those three are told of the target. */
  readonly target: object;
  /** Where uploads to it are begun. */
  readonly address: string;
}

/**
 * The one wrapper of uploads in pieces. Each request is asked anew where it comes from, who it is, and whether they may; then
 * POST begins an upload or finds the one that was begun, PATCH adds a piece and with the last one concludes it, HEAD says how
 * far it is, DELETE gives it up. The record knows of the file once all of it is there and has been looked at, by the same
 * use-case as the plain form's.
 */
export async function receivePieces<Output, Refusal extends { readonly kind: string }>(
  request: Request,
  upload: UploadInPieces<Output, Refusal>,
  uploadId?: string,
): Promise<Response> {
  if (!(await isOwnOrigin()))
    return say(403, { message: 'This did not come from a page of this service. Open the page again' });
  const actor = await currentActor();
  if (actor === null) return say(401, { signIn: withNext(paths.signIn, upload.page) });
  if (uploadId === undefined) return begin(request, upload, actor);
  const seen = await upload.see(actor, { ...upload.target, uploadId });
  if (!seen.ok) return refused(upload, seen.error, new FormData());
  if (seen.value === null)
    return say(404, { message: 'This upload is no longer there. Choose the file again', isGone: true });
  const on: OnUpload<Output, Refusal> = { upload, actor, under: seen.value };
  switch (request.method) {
    case 'PATCH':
      return takePiece(request, on);
    case 'DELETE':
      return giveUp(on);
    default:
      return say(200, undefined, { [UPLOAD.offset]: await arrivedOf(uploadId), [UPLOAD.length]: seen.value.bytes });
  }
}

interface OnUpload<Output, Refusal extends { readonly kind: string }> {
  readonly upload: UploadInPieces<Output, Refusal>;
  readonly actor: Actor;
  readonly under: UploadUnderWay;
}

function say(status: number, body?: UploadAnswer, more: Readonly<Record<string, string | number>> = {}): Response {
  const headers = new Headers({ ...fixedHeaders(), 'tus-resumable': '1.0.0' });
  for (const [name, value] of Object.entries(more)) headers.set(name, String(value));
  if (body === undefined) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { status, headers });
}
const over = (message: string): Response => say(422, { message, isOver: true });

function refused<Output, Refusal extends { readonly kind: string }>(
  { explain }: UploadInPieces<Output, Refusal>,
  refusal: CommonRefusal | Refusal,
  form: FormData,
): Response {
  const words = explain as (refusal: { readonly kind: string }) => readonly FormError[];
  const { errors } = refusedState({ form, explain: words }, refusal as { readonly kind: string });
  const status = refusal.kind === 'not-found' ? 404 : refusal.kind === 'not-allowed' ? 403 : 422;
  return say(status, { message: errors.map(({ message }) => message).join('. '), isOver: true });
}

async function begin<Output, Refusal extends { readonly kind: string }>(
  request: Request,
  upload: UploadInPieces<Output, Refusal>,
  actor: Actor,
): Promise<Response> {
  const declared = readDeclared(request.headers);
  if (declared === null) return say(400, { message: 'Say how long the file is, its name and its SHA-256' });
  const { bytes, name, sha256, fields } = declared;
  const form = formOf(fields);
  const another = typedByAnother(form, actor);
  if (another !== null) return say(403, { message: another.message });
  const permitted = await upload.useCase.permits(actor, upload.input(form, undefined));
  if (!permitted.ok) return refused(upload, permitted.error, form);
  const limitMb = env().PREVENT_FILE_LIMIT_MB;
  if (bytes === 0) return over(fileProblemWords('empty', limitMb));
  if (bytes > limitMb * 1_048_576) return over(fileProblemWords('too-large', limitMb));
  const begun = await upload.begin(actor, { ...upload.target, name: shownFileName(name), bytes, sha256, fields });
  if (!begun.ok) return refused(upload, begun.error, form);
  const address = `${upload.address}/${begun.value.uploadId}`;
  return say(201, { address }, { location: address, [UPLOAD.offset]: await arrivedOf(begun.value.uploadId) });
}

const WHOLE_NUMBER = /^\d{1,15}$/;

/** What a browser says of a file before it sends it; null where that is not all. */
function readDeclared(headers: Headers) {
  const length = headers.get(UPLOAD.length) ?? '';
  if (!WHOLE_NUMBER.test(length)) return null;
  const pairs = (headers.get(UPLOAD.metadata) ?? '').split(',').map((pair) => pair.trim().split(' '));
  const texts = new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]));
  const [name, sha256, fields] = [texts.get('filename'), texts.get('sha256'), texts.get('fields') ?? ''];
  return name === undefined || sha256 === undefined ? null : { bytes: Number(length), name, sha256, fields };
}

/** The form around the file, as it was written into an address. */
function formOf(fields: string): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(fields)) form.append(name, value);
  return form;
}

async function takePiece<Output, Refusal extends { readonly kind: string }>(
  request: Request,
  on: OnUpload<Output, Refusal>,
): Promise<Response> {
  const { id, bytes } = on.under;
  const offset = request.headers.get(UPLOAD.offset) ?? '';
  if (request.headers.get('content-type') !== UPLOAD.pieceType || !WHOLE_NUMBER.test(offset))
    return say(400, { message: 'Send a piece of the file, and say where it begins' });
  const taken = await holdUpload(id, async (held) => {
    const { kind, ...written } = await held.write({ from: Number(offset), length: bytes, source: request.body });
    if (kind === 'too-long') return end(on, held, over(NOT_AS_SENT));
    const at = 'at' in written ? written.at : 0;
    if (kind !== 'written') return say(409, {}, { [UPLOAD.offset]: at });
    return at < bytes ? say(204, undefined, { [UPLOAD.offset]: at }) : conclude(on, held);
  });
  return taken ?? say(423, { message: 'This file is being uploaded in another tab' });
}

/** All bytes are there: they are compared with what was declared, looked at, kept, and only then written into the record. */
async function conclude<Output, Refusal extends { readonly kind: string }>(
  on: OnUpload<Output, Refusal>,
  held: HeldUpload,
): Promise<Response> {
  const { upload, actor, under } = on;
  const whole = await held.whole(under.id);
  if (whole.bytes !== under.bytes || whole.sha256 !== under.sha256) return end(on, held, over(NOT_AS_SENT));
  // What arrived stays until there is an answer: where the storage is down, only the last step is tried again.
  const looked = await keepFile({ ...whole, discard: () => Promise.resolve() }, under.name);
  if (!looked.ok) {
    const message = fileProblemWords(looked.problem, env().PREVENT_FILE_LIMIT_MB);
    return looked.problem === 'not-kept' ? say(503, { message }) : end(on, held, over(message));
  }
  const form = formOf(under.fields);
  const { file } = looked;
  try {
    const result = await upload.useCase(actor, upload.input(form, file));
    if (!result.ok) {
      await forgetFile(file);
      return await end(on, held, refused(upload, result.error, form));
    }
  } catch (error) {
    await forgetFile(file);
    throw error;
  }
  await forgetTyping(actor, upload.page, form);
  return end(on, held, say(200, { name: file.name }, { [UPLOAD.offset]: under.bytes }));
}

/** It is over, in whichever way: nothing under way stays. What could not be removed now, the worker's round removes. */
async function end<Output, Refusal extends { readonly kind: string }>(
  { upload, actor, under }: OnUpload<Output, Refusal>,
  held: HeldUpload,
  answer: Response,
): Promise<Response> {
  try {
    await upload.drop(actor, { ...upload.target, uploadId: under.id });
    await held.discard();
  } catch (error) {
    log.warn({ event: 'upload-left', message: error instanceof Error ? error.message : String(error) });
  }
  return answer;
}

async function giveUp<Output, Refusal extends { readonly kind: string }>(
  on: OnUpload<Output, Refusal>,
): Promise<Response> {
  const given = await holdUpload(on.under.id, (held) => end(on, held, say(204)), { silentMs: 0 });
  return given ?? say(423, { message: 'The whole file has arrived, and is being looked at' });
}
