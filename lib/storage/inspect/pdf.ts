import type { FileProblem } from '../problems';
import { pieces, type Bytes } from './bytes';
import { isTwoTypes } from './two-types';

/** The trailer's entry, which is never compressed: a reference to the way it is encrypted, or the way itself. */
const ENCRYPT = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
const LONGEST_ENTRY = 64;

/** A PDF that can be read without a password and is nothing else. Scripts in it stay: it is only ever served as a download. */
export async function inspectPdf(bytes: Bytes): Promise<FileProblem | null> {
  if (await isTwoTypes(bytes, 'pdf')) return 'two-types';
  const end = (await bytes.at(Math.max(0, bytes.size - 2_048), 2_048)).toString('latin1');
  if (!end.includes('%%EOF')) return 'damaged';
  for await (const piece of pieces(bytes, LONGEST_ENTRY))
    if (ENCRYPT.test(piece.toString('latin1'))) return 'encrypted';
  return null;
}
