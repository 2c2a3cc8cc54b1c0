import { blocksOf, linesOf, type Block, type Run } from './source-text';
import {
  PART_LIMIT,
  PART_NAMES,
  partRule,
  type PartName,
  type Placeholder,
  type TemplateParts,
} from './template-parts';

export type TemplateProblem =
  | {
      readonly kind: 'unknown-placeholder';
      readonly part: PartName;
      readonly given: string;
      readonly nearest: Placeholder | null;
      readonly allowed: readonly Placeholder[];
    }
  | { readonly kind: 'placeholder-missing'; readonly part: PartName; readonly placeholder: Placeholder }
  | { readonly kind: 'unfinished-placeholder'; readonly part: PartName; readonly near: string }
  | { readonly kind: 'link-not-https'; readonly part: PartName; readonly href: string }
  | { readonly kind: 'empty'; readonly part: PartName }
  | { readonly kind: 'not-one-line'; readonly part: PartName }
  | { readonly kind: 'too-long'; readonly part: PartName; readonly by: number };

/** Spaces within the braces are trimmed afterwards: in the pattern they would make a long run of them very slow to read. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
/** `[words](https://address)`: the only markup of the fixed text beside bullets. */
const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)/g;

/** What is wrong with one part of the fixed text, all of it at once. */
export function problemsInPart(part: PartName, source: string): readonly TemplateProblem[] {
  const { placeholders, required = [], shape } = partRule(part);
  const text = source.trim();
  if (text === '') return [{ kind: 'empty', part }];
  // Nothing endless is read any further.
  if (text.length > PART_LIMIT) return [{ kind: 'too-long', part, by: text.length - PART_LIMIT }];
  const problems: TemplateProblem[] = [];
  if (shape === 'line' && text.includes('\n')) problems.push({ kind: 'not-one-line', part });
  const used = new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim()));
  for (const name of used)
    if (!isOneOf(placeholders, name))
      problems.push({
        kind: 'unknown-placeholder',
        part,
        given: name,
        nearest: nearest(name, placeholders),
        allowed: placeholders,
      });
  for (const placeholder of required)
    if (!used.has(placeholder)) problems.push({ kind: 'placeholder-missing', part, placeholder });
  const rest = text.replace(PLACEHOLDER, '');
  const stray = /\{\{|\}\}/.exec(rest);
  if (stray)
    problems.push({
      kind: 'unfinished-placeholder',
      part,
      near: rest.slice(Math.max(0, stray.index - 15), stray.index + 15),
    });
  for (const [, , href = ''] of text.matchAll(LINK))
    if (!isSecureAddress(href)) problems.push({ kind: 'link-not-https', part, href });
  return problems;
}

/** What is wrong with the fixed text, part by part. Empty: it can be used. */
export const problemsInTemplate = (parts: TemplateParts): readonly TemplateProblem[] =>
  PART_NAMES.flatMap((part) => problemsInPart(part, parts[part]));

/**
 * The fixed text with its data: what is data never becomes markup, whatever is typed into it.
 *
 * @throws RangeError for a placeholder without data: `problemsInPart` refuses it when the text is saved
 */
export function resolvePart(
  part: PartName,
  source: string,
  values: Readonly<Record<Placeholder, string>>,
): readonly Block[] {
  const inline = (text: string): readonly Run[] => withLinks(text, (stretch) => fill(part, stretch, values));
  if (partRule(part).shape === 'text') return blocksOf(source, inline);
  return linesOf(source).map((line) => ({ kind: 'paragraph', runs: [...inline(line)] }));
}

function fill(part: PartName, text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(PLACEHOLDER, (_whole, within: string) => {
    const name = within.trim();
    if (!isOneOf(partRule(part).placeholders, name)) throw new RangeError(`{{${name}}} in ${part} is no placeholder`);
    return values[name];
  });
}

function withLinks(text: string, filled: (stretch: string) => string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', href = ''] = match;
    if (match.index > from) runs.push({ text: filled(text.slice(from, match.index)) });
    runs.push({ text: filled(words), href });
    from = match.index + whole.length;
  }
  if (from < text.length) runs.push({ text: filled(text.slice(from)) });
  return runs;
}

function isOneOf(placeholders: readonly Placeholder[], name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}

function isSecureAddress(href: string): boolean {
  return URL.canParse(href) && new URL(href).protocol === 'https:';
}

/** The placeholder that was probably meant, if any is close. */
function nearest(given: string, placeholders: readonly Placeholder[]): Placeholder | null {
  const [best] = placeholders
    .map((name) => ({ name, distance: editDistance(given.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : null;
}

/** How many letters to add, drop or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
