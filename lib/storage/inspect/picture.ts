import type { FileProblem } from '../problems';
import type { Bytes } from './bytes';
import { isTwoTypes } from './two-types';

const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
/** Cameras add a little of their own after a JPEG's end. */
const JPEG_TAIL = 65_536;

export async function inspectPng(bytes: Bytes): Promise<FileProblem | null> {
  if (await isTwoTypes(bytes, 'other')) return 'two-types';
  const end = await bytes.at(bytes.size - PNG_END.length, PNG_END.length);
  if (end.equals(PNG_END)) return null;
  // Whatever follows a whole picture is hidden from who looks at it.
  const tail = await bytes.at(Math.max(0, bytes.size - JPEG_TAIL), JPEG_TAIL);
  return tail.includes(PNG_END) ? 'two-types' : 'damaged';
}

export async function inspectJpeg(bytes: Bytes): Promise<FileProblem | null> {
  if (await isTwoTypes(bytes, 'other')) return 'two-types';
  const tail = await bytes.at(Math.max(0, bytes.size - JPEG_TAIL), JPEG_TAIL);
  return tail.includes(JPEG_END) ? null : 'damaged';
}
