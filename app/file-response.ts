import 'server-only';
import { Readable } from 'node:stream';
import { fixedHeaders } from '@/lib/response-headers';
import { storage } from '@/lib/storage';
import { contentDisposition } from '@/lib/storage/file-name';

interface ReadFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Null: not to be served. */
  readonly storageKey: string | null;
}

/** A file, byte for byte as it was uploaded: always a download, never drawn by the browser in this service's name. */
export async function fileResponse({ name, mediaType, bytes, sha256, storageKey }: ReadFile): Promise<Response> {
  if (storageKey === null)
    return new Response('This file is not available: it has not been called free of viruses. Try again later.', {
      status: 409,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...INERT },
    });
  return new Response(Readable.toWeb(await storage().read(storageKey)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': contentDisposition(name),
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      ...INERT,
    },
  });
}

/** Outside the proxy, whose policy for pages would take the place of this one: nothing in a file may run or load. */
const INERT = { ...fixedHeaders(), 'content-security-policy': "sandbox; default-src 'none'" };
