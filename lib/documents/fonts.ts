import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackWoff } from './unpack-woff';

/**
 * The typefaces of documents, each in the pieces in which its package ships it, and which piece has which character.
 * All of them: SIL Open Font Licence. The service's own first; then what writes the languages and signs that it lacks.
 */
const FAMILIES = [
  { name: 'source-sans-3', weights: { regular: 400, bold: 600 } },
  { name: 'noto-sans-arabic', weights: { regular: 400, bold: 600 } },
  { name: 'noto-emoji', weights: { regular: 400, bold: 400 } },
] as const;

export type Weight = 'regular' | 'bold';

interface Piece {
  readonly name: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** A character that no piece has is shown as this one. */
export const UNKNOWN = '\u25A1';

const packageFolder = (name: string) => path.join(process.cwd(), 'node_modules', '@fontsource', name);

/** `U+0460-052F,U+1C80` as pairs of first and last. */
const rangesOf = (text: string): Piece['ranges'] =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });

function piecesOf({ name, weights }: (typeof FAMILIES)[number], weight: Weight): readonly Piece[] {
  const folder = packageFolder(name);
  const subsets = JSON.parse(readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  return (
    Object.entries(subsets)
      .map(([subset, ranges]) => ({
        name: `${name}-${subset}-${weight}`,
        file: path.join(folder, 'files', `${name}-${subset.replace(/[[\]]/g, '')}-${weights[weight]}-normal.woff`),
        ranges: rangesOf(ranges),
      }))
      // Plain Latin first: most of every text is in it.
      .sort((a, b) => Number(b.name.includes('-latin-')) - Number(a.name.includes('-latin-')))
      .sort((a, b) => Number(a.name.includes('latin-ext')) - Number(b.name.includes('latin-ext')))
  );
}

const known = new Map<Weight, readonly Piece[]>();
function pieces(weight: Weight): readonly Piece[] {
  const found = known.get(weight) ?? FAMILIES.flatMap((family) => piecesOf(family, weight));
  known.set(weight, found);
  return found;
}

export interface Run {
  readonly text: string;
  /** A name to register the file under. */
  readonly font: string;
  readonly file: string;
}

/** What says nothing by itself goes with what it stands beside: joiners, variation selectors, marks and spaces. */
const CLINGS = /[\u200C\u200D\uFE0E\uFE0F\p{M}\s]/u;
/** They order what is beside them and have no shape of their own. */
const INVISIBLE = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u;

/** A text cut into runs that one piece of a typeface can show. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { text: string; piece: Piece }[] = [];
  for (const character of text) {
    if (INVISIBLE.test(character)) continue;
    const last = runs.at(-1);
    const code = character.codePointAt(0) ?? 0;
    const has = ({ ranges }: Piece) => ranges.some(([first, end]) => first <= code && code <= end);
    if (last !== undefined && (CLINGS.test(character) || has(last.piece))) {
      last.text += character;
      continue;
    }
    const [first] = pieces(weight);
    const piece = pieces(weight).find(has);
    if (first === undefined) throw new Error('No typeface is installed');
    if (piece === undefined) runs.push({ text: UNKNOWN, piece: first });
    else runs.push({ text: character, piece });
  }
  return runs.map(({ text: shown, piece: { name, file } }) => ({ text: shown, font: name, file }));
}

const unpacked = new Map<string, Buffer>();

/** The typeface of a run, unpacked once and kept: a dozen files of some 50 KB at most. */
export function typeface(file: string): Buffer {
  const kept = unpacked.get(file) ?? unpackWoff(readFileSync(file));
  unpacked.set(file, kept);
  return kept;
}
