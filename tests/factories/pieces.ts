import { createHash } from 'node:crypto';
import { UPLOAD } from '@/components/forms/upload-answer';

/** An upload in pieces as a browser sends it, in headers. */

export const sha256Of = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export interface Declared {
  readonly name?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** What is said of a file before it is sent; whatever is given here instead of the truth. */
export function beginning(content: Buffer, declared: Declared = {}): Record<string, string> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const { name = 'Plan.pdf', bytes = content.length, sha256: hash = sha256Of(content), fields = {} } = declared;
  const pairs = { filename: name, sha256: hash, fields: new URLSearchParams(fields).toString() };
  return {
    [UPLOAD.length]: String(bytes),
    [UPLOAD.metadata]: Object.entries(pairs)
      .map(([key, value]) => `${key} ${base64(value)}`)
      .join(','),
  };
}

export const piece = (offset: number): Record<string, string> => ({
  'content-type': UPLOAD.pieceType,
  [UPLOAD.offset]: String(offset),
});
