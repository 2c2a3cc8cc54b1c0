import { UPLOAD, type UploadAnswer } from './upload-answer';

/** What a request came to. `at`: how many bytes the server has, as far as is known. */
export type PieceAnswer =
  | { readonly kind: 'at'; readonly at: number; readonly isTaken: boolean; readonly address?: string | undefined }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly message?: string | undefined }
  | { readonly kind: 'signed-out'; readonly signIn: string }
  /** Another tab sends it, or the connection that broke is not known to have broken yet. */
  | { readonly kind: 'elsewhere' | 'no-answer'; readonly at: number };

export interface DeclaredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fields: string;
}

/** How requests of an upload go out; in tests, to a server in the same process. */
export interface UploadTransport {
  readonly begin: (file: DeclaredFile, signal: AbortSignal) => Promise<PieceAnswer>;
  readonly piece: (
    address: string,
    piece: Blob,
    at: number,
    signal: AbortSignal,
    onSent: (bytes: number) => void,
  ) => Promise<PieceAnswer>;
  /** Tells the server that it is not wanted any more; it would find out in a day. */
  readonly drop: (address: string) => void;
}

/** No byte either way for this long: the connection is taken for gone. A whole file is looked at before the last answer. */
const SILENT_MS = 60_000;

interface Sent {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
  readonly signal?: AbortSignal;
  readonly onSent?: (bytes: number) => void;
}

/** Over XMLHttpRequest, because `fetch` does not say how much of a body has gone. */
function request({ method, url, headers = {}, body, signal, onSent }: Sent): Promise<PieceAnswer> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const stop = () => {
      xhr.abort();
    };
    let silence = setTimeout(stop, SILENT_MS);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENT_MS);
    };
    xhr.upload.onprogress = ({ loaded }) => {
      heard();
      onSent?.(loaded);
    };
    xhr.onloadend = () => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', stop);
      resolve(answerOf(xhr));
    };
    if (signal?.aborted === true) {
      clearTimeout(silence);
      resolve({ kind: 'no-answer', at: 0 });
      return;
    }
    signal?.addEventListener('abort', stop);
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.send(body ?? null);
  });
}

function answerOf(xhr: XMLHttpRequest): PieceAnswer {
  const at = xhr.status === 0 ? 0 : Number(xhr.getResponseHeader(UPLOAD.offset) ?? 0);
  const { address, message, signIn, isGone } = saidBy(xhr.responseText);
  switch (xhr.status) {
    case 200:
      return { kind: 'done' };
    case 201:
    case 204:
      return { kind: 'at', at, isTaken: true, address };
    case 401:
      return { kind: 'signed-out', signIn: signIn ?? '' };
    case 423:
      return { kind: 'elsewhere', at };
    case 404:
      // An upload that is not there any more is begun again, which finds out why.
      return isGone === true ? { kind: 'at', at, isTaken: false } : { kind: 'refused', message };
    case 409:
      return { kind: 'at', at, isTaken: false };
    default:
      return xhr.status >= 400 && xhr.status < 500 && xhr.status !== 408 && xhr.status !== 429
        ? { kind: 'refused', message }
        : { kind: 'no-answer', at };
  }
}

function saidBy(text: string): UploadAnswer {
  try {
    return JSON.parse(text) as UploadAnswer;
  } catch {
    return {};
  }
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

/** Uploads that are begun at this address. */
export const transportTo = (address: string): UploadTransport => ({
  begin: ({ name, bytes, sha256, fields }, signal) => {
    const pairs = { filename: name, sha256, fields };
    const metadata = Object.entries(pairs).map(([key, value]) => `${key} ${base64(value)}`);
    const headers = { [UPLOAD.length]: String(bytes), [UPLOAD.metadata]: metadata.join(',') };
    return request({ method: 'POST', url: address, headers, signal });
  },
  piece: (url, piece, at, signal, onSent) => {
    const headers = { 'content-type': UPLOAD.pieceType, [UPLOAD.offset]: String(at) };
    return request({ method: 'PATCH', url, headers, body: piece, signal, onSent });
  },
  drop: (url) => void request({ method: 'DELETE', url }),
});
