import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { takeIn, TooLarge, type Spooled } from '@/lib/storage';

/** A form with a file in it, as it arrived: the file lies on disk. */
export interface PostedForm {
  readonly fields: FormData;
  /** Null: none was chosen. */
  readonly file: { readonly name: string; readonly spooled: Spooled } | null;
  readonly isTooLarge: boolean;
}

/** One of several files of a form. */
export interface PostedFile {
  readonly field: string;
  readonly name: string;
  /** Null: too large, and dropped. */
  readonly spooled: Spooled | null;
}

/** More than any form of ours has; beyond these nothing is read. In bytes, as the sizes below. */
const LIMITS = { files: 1, fields: 300, fieldSize: 20_000, fieldNameSize: 100, parts: 301, headerPairs: 50 };
type Limits = Readonly<typeof LIMITS>;

/**
 * Reads a multipart form as it streams in. A file that is too large is read to its end and dropped, so that the fields beside
 * it are not lost and the browser hears the answer.
 *
 * @throws where the form is cut short or is none; then nothing is left.
 */
export async function readPostedForm(request: Request): Promise<PostedForm> {
  const { fields, files } = await readPostedFiles(request);
  const [first] = files;
  if (first === undefined) return { fields, file: null, isTooLarge: false };
  const { name, spooled } = first;
  return spooled === null
    ? { fields, file: null, isTooLarge: true }
    : { fields, file: { name, spooled }, isTooLarge: false };
}

/**
 * As `readPostedForm`, of a form with several files, in the order in which they come.
 *
 * @param most how many files are taken, further ones are passed over; and how long a text is read, in bytes
 */
export async function readPostedFiles(
  request: Request,
  most: Partial<Pick<Limits, 'files' | 'fieldSize'>> = {},
): Promise<{ readonly fields: FormData; readonly files: readonly PostedFile[] }> {
  const { body, parser, fields } = parserOf(request, most);
  const arriving: Arriving[] = [];
  parser.on('file', (field, stream, name) => arriving.push(arrive(field, stream, name)));
  try {
    await pipeline(body, parser);
  } catch (error) {
    for (const { stream } of arriving) stream.destroy(error instanceof Error ? error : new Error('cut short'));
    for (const { whole } of arriving) await whole.then((spooled) => spooled?.discard()).catch(() => undefined);
    throw error;
  }
  const settled = await Promise.allSettled(arriving.map(({ whole }) => whole));
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    for (const one of settled) if (one.status === 'fulfilled') await one.value?.discard();
    throw failed.reason;
  }
  const files: PostedFile[] = [];
  for (const { field, name, whole } of arriving) {
    const spooled = await whole;
    // A browser sends a nameless file of no bytes where none was chosen.
    if (spooled?.bytes === 0 && name === '') await spooled.discard();
    else files.push({ field, name, spooled });
  }
  return { fields, files };
}

/** The fields alone: a file among them is read to its end, dropped, and never on disk. @throws as `readPostedForm` */
export async function readPostedFields(
  request: Request,
  most: Partial<Pick<Limits, 'fieldSize'>> = {},
): Promise<FormData> {
  const { body, parser, fields } = parserOf(request, most);
  parser.on('file', (_field, stream) => stream.resume());
  await pipeline(body, parser);
  return fields;
}

function parserOf(request: Request, most: Partial<Limits>) {
  const contentType = request.headers.get('content-type') ?? '';
  if (request.body === null || !contentType.startsWith('multipart/form-data')) throw new TypeError('Not a form');
  const fields = new FormData();
  const parser = new Busboy({ headers: { 'content-type': contentType }, limits: { ...LIMITS, ...most } });
  parser.on('field', (name, value) => fields.append(name, value));
  return { body: Readable.fromWeb(request.body as ReadableStream<Uint8Array>), parser, fields };
}

interface Arriving {
  readonly field: string;
  readonly name: string;
  readonly stream: BusboyFileStream;
  /** Null: too large. */
  readonly whole: Promise<Spooled | null>;
}

function arrive(field: string, stream: BusboyFileStream, name: string | undefined): Arriving {
  // Not destroyed where reading stops: the parser would wait for it for ever.
  const parts = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  const whole = takeIn(parts).catch((error: unknown) => {
    stream.resume();
    if (error instanceof TooLarge) return null;
    throw error;
  });
  // It is waited for after the form; until then its failing must not end the process.
  whole.catch(() => undefined);
  return { field, name: name ?? '', stream, whole };
}
