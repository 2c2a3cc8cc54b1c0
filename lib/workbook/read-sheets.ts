import { benchmarkByNumber, frameworkByCode, type FrameworkBenchmark } from '@/lib/framework';
import type { Result } from '@/lib/scoring';
import { askedStatements } from './asked';
import { ASSESSMENT_KEY, BENCHMARK_KEY, COLUMN, FRAMEWORK_KEY, HOLDS_KEY } from './layout';
import {
  WORKBOOK_FIELDS,
  type CellProblem,
  type CellProblemKind,
  type SentBenchmark,
  type SentWorkbook,
  type WorkbookContent,
  type WorkbookProblem,
} from './model';
import { cellName, type CellRange, type ReadCell, type ReadSheet } from './sheets';
import type { WorkbookWords } from './words';

type Limits = WorkbookContent['limits'];
interface Known {
  readonly words: Pick<WorkbookWords, 'answers' | 'yes' | 'no' | 'notAnswered'>;
  readonly limits: Limits;
}

/** Shown of each; further ones are mended once these are. */
const PROBLEMS_AT_MOST = 100;
const EXTRA_AT_MOST = 20;

/**
 * What an uploaded workbook says, wherever its sheets and rows were moved. Pure. What cannot be understood is named by its
 * sheet and cell; what is missing is as it was.
 */
export function readSheets(sheets: readonly ReadSheet[], known: Known): Result<SentWorkbook, WorkbookProblem> {
  const ours = sheets.flatMap((sheet) => recognised(sheet));
  const [first] = ours;
  if (first === undefined) return { ok: false, error: 'not-ours' };
  const framework = frameworkByCode(first.framework);
  const problems: CellProblem[] = [];
  const benchmarks: SentBenchmark[] = [];
  const seenNumbers = new Set<number>();
  for (const one of ours) {
    const benchmark = framework && benchmarkByNumber(framework, one.number);
    const wrong = (kind: CellProblemKind) => problems.push(problemAt(one.sheet, one.row, kind));
    if (one.assessmentId !== first.assessmentId) wrong('other-self-assessment');
    else if (one.framework !== first.framework || benchmark === undefined) wrong('other-framework');
    else if (seenNumbers.has(one.number)) wrong('same-sheet-twice');
    else if (benchmark.scored) {
      const read = readBenchmark(one, benchmark, known);
      benchmarks.push(read.sent);
      problems.push(...read.problems);
    }
    seenNumbers.add(one.number);
  }
  const { assessmentId, framework: code } = first;
  const extraSheets = sheets.filter((sheet) => !ours.some((one) => one.sheet === sheet)).map(({ name }) => name);
  return {
    ok: true,
    value: {
      assessmentId,
      framework: code,
      benchmarks,
      problems: problems.slice(0, PROBLEMS_AT_MOST),
      extraSheets: extraSheets.slice(0, EXTRA_AT_MOST),
    },
  };
}

interface Recognised {
  readonly sheet: ReadSheet;
  readonly assessmentId: string;
  readonly framework: string;
  readonly number: number;
  /** Where it says so. */
  readonly row: number;
}

const plainText = (cell: ReadCell | undefined): string =>
  cell === undefined || cell.kind === 'boolean' || cell.kind === 'formula' ? '' : cell.text.trim();

const keyOf = (row: ReadonlyMap<number, ReadCell>): string => plainText(row.get(COLUMN.key));

/** A sheet of ours says so in its hidden columns, or it is none. */
function recognised(sheet: ReadSheet): readonly Recognised[] {
  const said = new Map<string, { readonly value: string; readonly row: number }>();
  for (const [row, cells] of sheet.rows) {
    const key = keyOf(cells);
    if ([ASSESSMENT_KEY, FRAMEWORK_KEY, BENCHMARK_KEY].includes(key) && !said.has(key))
      said.set(key, { value: plainText(cells.get(COLUMN.seen)), row });
  }
  const assessment = said.get(ASSESSMENT_KEY);
  const framework = said.get(FRAMEWORK_KEY);
  const benchmark = said.get(BENCHMARK_KEY);
  if (assessment === undefined || framework === undefined || benchmark === undefined) return [];
  return [
    {
      sheet,
      assessmentId: assessment.value,
      framework: framework.value,
      number: Number(benchmark.value),
      row: assessment.row,
    },
  ];
}

function problemAt(
  sheet: ReadSheet,
  row: number,
  kind: CellProblemKind,
  more: Partial<Pick<CellProblem, 'found' | 'accepted' | 'limit' | 'over'>> = {},
): CellProblem {
  const { found = '', accepted = [], limit = 0, over = 0 } = more;
  const cell = cellName(row, COLUMN.answer);
  return { kind, sheet: sheet.name, cell, found: shortened(found), accepted, limit, over };
}

const FOUND_SHOWN = 60;
const shortened = (found: string): string => {
  const characters = [...found.replace(/\s+/g, ' ').replace(CONTROL_ALL, '')];
  return characters.length <= FOUND_SHOWN ? characters.join('') : `${characters.slice(0, FOUND_SHOWN).join('')}…`;
};

const CONTROL_ALL = /[\u0000-\u001F\u007F]/g;

/** What a cell says, or why that is not taken. */
type Understood =
  { readonly value: string } | { readonly wrong: CellProblemKind; readonly more?: Partial<CellProblem> };

function readBenchmark({ sheet }: Recognised, benchmark: FrameworkBenchmark, known: Known) {
  const asked = new Map(askedStatements(benchmark).map(({ statement, accepted }) => [statement.id, accepted]));
  const fields: Record<string, string> = {};
  const answers: Record<string, string> = {};
  const seen: Record<string, string> = {};
  const cells: Record<string, string> = {};
  const problems: CellProblem[] = [];
  let holds = false;
  for (const [row, columns] of sheet.rows) {
    const key = keyOf(columns);
    if (key === '' || key === ASSESSMENT_KEY || key === FRAMEWORK_KEY || key === BENCHMARK_KEY) continue;
    const mark = plainText(columns.get(COLUMN.seen));
    const accepted = asked.get(key);
    const understood = understand({ key, mark, cell: columns.get(COLUMN.answer), accepted, known });
    const wrong = (kind: CellProblemKind, more?: Partial<CellProblem>) =>
      problems.push(problemAt(sheet, row, kind, more));
    // A row that was copied, or that this benchmark does not have: nothing of it is taken.
    if (Object.hasOwn(cells, key) || !(asked.has(key) || isAsked(key))) {
      wrong('unknown-row', { found: key });
      continue;
    }
    if (isMerged(sheet.merged, row)) wrong('merged');
    else if ('wrong' in understood) wrong(understood.wrong, understood.more);
    else if (key === HOLDS_KEY) holds = understood.value === 'yes';
    else if (accepted === undefined) fields[key] = understood.value;
    else answers[key] = understood.value;
    cells[key] = cellName(row, COLUMN.answer);
    if (mark !== '' && key !== HOLDS_KEY) seen[key] = mark.slice(0, 60);
  }
  const lastYears = Object.entries(seen).filter(([key, mark]) => asked.has(key) && mark.startsWith('?'));
  const sent: SentBenchmark = {
    benchmark: benchmark.number,
    sheet: sheet.name,
    fields,
    answers,
    seen,
    holds: holds ? lastYears.filter(([key, mark]) => mark === `?${answers[key] ?? ''}`).map(([key]) => key) : [],
    cells,
  };
  return { sent, problems };
}

const isAsked = (key: string): boolean => key === HOLDS_KEY || (WORKBOOK_FIELDS as readonly string[]).includes(key);

const isMerged = (merged: readonly CellRange[], row: number): boolean =>
  merged.some(
    ({ from, to }) => from.row <= row && row <= to.row && from.column <= COLUMN.answer && COLUMN.answer <= to.column,
  );

interface Filled {
  readonly key: string;
  readonly mark: string;
  readonly cell: ReadCell | undefined;
  readonly accepted: readonly string[] | undefined;
  readonly known: Known;
}

function understand({ key, mark, cell, accepted, known }: Filled): Understood {
  const isText = key === 'why' || key === 'changed' || key === 'despite';
  if (cell?.kind === 'formula') return { wrong: 'formula', more: { found: cell.text } };
  if (cell?.kind === 'error') return { wrong: 'formula-error', more: { found: cell.text } };
  if (cell?.kind === 'number' && cell.isDate) return { wrong: 'date' };
  const { words } = known;
  const typed = typedIn(cell, words);
  if (isText) return understoodText(typed, known.limits[key]);
  if (accepted !== undefined) return understoodAnswer(typed, accepted, words);
  switch (key) {
    case 'score':
      if (/^[1-5]$/.test(typed)) return { value: typed };
      if (typed !== '') return { wrong: 'not-a-score', more: { found: typed } };
      return mark === '' ? { value: '' } : { wrong: 'score-taken-back', more: { found: mark } };
    case 'completed':
    case HOLDS_KEY:
      if (same(typed, words.yes)) return { value: 'yes' };
      return typed === '' || same(typed, words.no)
        ? { value: 'no' }
        : { wrong: 'not-yes-or-no', more: { found: typed } };
    default:
      return { wrong: 'unknown-row', more: { found: key } };
  }
}

function typedIn(cell: ReadCell | undefined, { yes, no }: Known['words']): string {
  if (cell === undefined || cell.kind === 'formula') return '';
  if (cell.kind === 'boolean') return cell.isTrue ? yes : no;
  return cell.text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** As the forms refuse them: tab and line breaks belong to a text, others do not. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function understoodText(typed: string, limit: number): Understood {
  if (CONTROL.test(typed)) return { wrong: 'control-characters' };
  return typed.length > limit ? { wrong: 'too-long', more: { limit, over: typed.length - limit } } : { value: typed };
}

function understoodAnswer(typed: string, accepted: readonly string[], words: Known['words']): Understood {
  if (typed === '' || same(typed, words.notAnswered)) return { value: '' };
  const answer = accepted.find((code) => same(typed, words.answers[code as keyof typeof words.answers]));
  return answer === undefined
    ? { wrong: 'not-an-answer', more: { found: typed, accepted: [...accepted] } }
    : { value: answer };
}

const same = (typed: string, words: string): boolean =>
  typed.toLocaleLowerCase('en-GB') === words.toLocaleLowerCase('en-GB');
