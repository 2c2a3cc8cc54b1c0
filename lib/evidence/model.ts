import { z } from 'zod';
import { formatCivilDate, isoCivilDate, isoDay } from '@/lib/clock';
import type { FrameworkBenchmark } from '@/lib/framework';
import { fileSizeWords } from '@/lib/storage/file-name';
import { fileKindWords } from '@/lib/storage/kinds';
import { isServed, uploadMode, type ScanState, type UploadMode } from '@/lib/storage/upload-mode';

/** Limits in characters and number; the database has those of texts as well. */
export const TITLE_LIMIT = 200;
export const URL_LIMIT = 2_000;
export const SEEN_BY_LIMIT = 200;
export const NOT_HERE_LIMIT = 500;
export const LIBRARY_ROWS_A_PAGE = 50;
/** Links and files for one benchmark in one cycle: an adviser has to be able to read them. */
export const EVIDENCE_PER_BENCHMARK = 50;

/** What a piece of evidence can be. `seen`: not here, because it must not or need not be, and somebody has seen it. */
export const EVIDENCE_KINDS = ['link', 'file', 'seen'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What there is to say of a piece of evidence besides its title and its link or file. */
export interface EvidenceDetails {
  readonly kind: EvidenceKind;
  /** From when what it shows holds, apart from when it was added; null: not said. A civil date. */
  readonly effectiveOn: Date | null;
  /** Of something seen: when, by whom and where, and why it is not here. */
  readonly seenOn: Date | null;
  readonly seenBy: string;
  readonly notHere: string;
  /** The council that shares it, where it is a neighbour's; empty: the council's own. */
  readonly source: string;
}

/**
 * What is said beside the title: from when it holds, and of something seen when, by whom and why it is not here. Empty: nothing.
 *
 * @example evidenceAbout(seen) // 'Seen on 3 March 2023 by the Prevent Lead at the police station, not uploaded because it is the CTLP'
 */
export function evidenceAbout({ effectiveOn, seenOn, seenBy, notHere, source }: Omit<EvidenceDetails, 'kind'>): string {
  const seen =
    seenOn === null
      ? []
      : [`Seen on ${formatCivilDate(seenOn)} by ${seenBy}, not uploaded because ${notHere.replace(/\.$/, '')}`];
  return [
    ...seen,
    ...(effectiveOn === null ? [] : [`Effective from ${formatCivilDate(effectiveOn)}`]),
    ...(source === '' ? [] : [`Shared by ${source}`]),
  ].join('. ');
}

/** A file as its readers are told of it. */
export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: ScanState;
  /** In words for people: `PDF`, `1.4 MB`. */
  readonly kind: string;
  readonly size: string;
  /** Whether it is handed out now: never before the scanner has called it clean. */
  readonly isServed: boolean;
}
type FileRow = Omit<EvidenceFile, 'kind' | 'size' | 'isServed'>;

/** Rows of evidence as the database gives them, with what there is to say of each file, and whether it is served here. */
export const withFiles = <Row extends { readonly file: FileRow | null }>(
  rows: readonly Row[],
  mode: UploadMode = uploadMode(),
): readonly (Omit<Row, 'file'> & { readonly file: EvidenceFile | null })[] =>
  rows.map((row) => ({
    ...row,
    file: row.file && {
      ...row.file,
      kind: fileKindWords(row.file.mediaType),
      size: fileSizeWords(row.file.bytes),
      isServed: isServed(row.file.scan, mode),
    },
  }));

/** Why a statement invites what must not be uploaded, by the words that it is published in. */
export type Sensitivity = 'clearance' | 'ctlp';
const SENSITIVE: readonly (readonly [Sensitivity, RegExp])[] = [
  ['clearance', /\bsecurity clear(ance|ed)\b|\bvett(ed|ing)\b/i],
  ['ctlp', /\bCTLP\b|counter[- ]terrorism local profile/i],
];

/**
 * What a benchmark's statements invite that should be recorded as seen on a date, and not be here.
 *
 * @example sensitivities(benchmark6) // ['clearance']
 */
export const sensitivities = (benchmark: Pick<FrameworkBenchmark, 'levels'>): readonly Sensitivity[] =>
  SENSITIVE.filter(([, words]) =>
    benchmark.levels.some(({ statements }) => statements.some(({ asks }) => words.test(asks))),
  ).map(([about]) => about);

export type LinkProblem = 'not-a-link' | 'not-http' | 'holds-a-password' | 'too-long';
export type ReadLink =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: LinkProblem };

/**
 * Reads a link as typed. Only http and https: a browser must never be asked to run what somebody pasted here. A link with a
 * password in it would hand the password to every reader.
 *
 * @example readLink('https://www.example.org/plan.pdf') // { ok: true, url: 'https://www.example.org/plan.pdf' }
 */
export function readLink(typed: string): ReadLink {
  if (typed.length > URL_LIMIT) return { ok: false, problem: 'too-long' };
  let url: URL;
  try {
    url = new URL(typed.trim());
  } catch {
    return { ok: false, problem: 'not-a-link' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'not-http' };
  if (url.hostname === '' || /\s/.test(typed.trim())) return { ok: false, problem: 'not-a-link' };
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'holds-a-password' };
  // Written out, a link with accents or spaces in it becomes longer.
  return url.href.length > URL_LIMIT ? { ok: false, problem: 'too-long' } : { ok: true, url: url.href };
}

export const LINK_PROBLEM_WORDS: Readonly<Record<LinkProblem, string>> = {
  'not-a-link': 'Enter a whole link, such as https://www.example.org/plan.pdf',
  'not-http': 'Enter a link that begins with https:// or http://',
  'holds-a-password': 'Take the user name and password out of the link: everybody who reads it would see them',
  'too-long': `The link must be ${URL_LIMIT.toLocaleString('en-GB')} characters or fewer`,
};

const asLink = (typed: string, context: z.RefinementCtx): string => {
  const read = readLink(typed);
  if (read.ok) return read.url;
  context.addIssue({ code: 'custom', message: LINK_PROBLEM_WORDS[read.problem] });
  return z.NEVER;
};

/** A link as typed into a form. */
export const linkSchema = z.string('Enter a link').transform(asLink);

/** As `linkSchema`, or null where nothing was typed. */
export const linkOrNoneSchema = z
  .string()
  .default('')
  .transform((typed, context) => (typed.trim() === '' ? null : asLink(typed, context)));

/** The day on which something was seen is still to come. */
export interface SeenLater {
  readonly kind: 'seen-later';
}

/** Whether a civil date is later than today in the United Kingdom. */
export const isLaterThan = (date: Date, now: Date): boolean => isoCivilDate(date) > isoDay(now);
