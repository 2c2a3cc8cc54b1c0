import type { Bytes } from './bytes';

/** Other programs look for these a little way into a file, or at its end, whatever it begins with. */
const NEAR_THE_START = 1_024;
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|meta|style)[\s>/]/i;
/** A ZIP's directory ends within its last 64 KB: Java, Office and many others start reading there. */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_TAIL = 65_557;

/** Whether a second reader would take the file for something else than its first bytes say. */
export async function isTwoTypes(bytes: Bytes, first: 'pdf' | 'zip' | 'other'): Promise<boolean> {
  const start = (await bytes.at(0, NEAR_THE_START)).toString('latin1');
  if (MARKUP.test(start)) return true;
  if (start.indexOf('%PDF-', first === 'pdf' ? 1 : 0) !== -1) return true;
  if (first === 'zip') return false;
  const tail = await bytes.at(Math.max(0, bytes.size - ZIP_TAIL), ZIP_TAIL);
  return tail.includes(ZIP_END);
}
