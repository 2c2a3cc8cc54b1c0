import 'server-only';
import { Readable } from 'node:stream';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { fixedHeaders } from '@/lib/response-headers';
import { storage } from '@/lib/storage';
import { contentDisposition } from '@/lib/storage/file-name';
import { whole } from '@/lib/storage/whole';

interface ReadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null: not to be served. */
  readonly storageKey: string | null;
}

/**
 * A file, byte for byte as it was uploaded: always a download, never drawn by the browser in this service's name. Where storage
 * gives other bytes the download breaks off, so that nobody takes what they have for the file.
 */
export async function fileResponse(file: ReadFile): Promise<Response> {
  const { name, mediaType, bytes, sha256, storageKey } = file;
  if (storageKey === null)
    return unavailable(409, 'This file is not available: it has not been called free of viruses. Try again later.');
  const kept = await storage()
    .read(storageKey)
    .catch((error: unknown) => {
      log.error({ event: 'file-not-read', key: storageKey, message: messageOf(error) });
    });
  if (kept === undefined)
    return unavailable(
      503,
      `This file cannot be read at the moment. Try again in a few minutes. If it goes on, write to ${env().PREVENT_HELP_EMAIL}.`,
    );
  const body = whole(kept, { bytes, sha256 }).once('error', (error) =>
    log.error({ event: 'download-broken-off', key: storageKey, message: error.message }),
  );
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': contentDisposition(name),
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      ...INERT,
    },
  });
}

const unavailable = (status: 409 | 503, words: string) =>
  new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...INERT } });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Outside the proxy, whose policy for pages would take the place of this one: nothing in a file may run or load. */
const INERT = { ...fixedHeaders(), 'content-security-policy': "sandbox; default-src 'none'" };
