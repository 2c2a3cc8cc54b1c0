import type { Score } from '@/lib/scoring';
import { askedStatements } from './asked';
import { ASSESSMENT_KEY, BENCHMARK_KEY, COLUMN, FRAMEWORK_KEY, HEADING_ROW, HOLDS_KEY, sheetName } from './layout';
import type { WorkbookBenchmark, WorkbookContent } from './model';
import { cellName, type CellStyle, type Validation, type WrittenCell, type WrittenSheet } from './sheets';
import type { WorkbookWords } from './words';

/** A self-assessment as sheets: how to fill it in, then one for each benchmark. Pure. */
export function buildSheets(content: WorkbookContent, words: WorkbookWords): readonly WrittenSheet[] {
  return [guidanceSheet(content, words), ...content.benchmarks.map((one) => benchmarkSheet(one, content, words))];
}

function guidanceSheet({ council, cycle }: WorkbookContent, { guidance, about }: WorkbookWords): WrittenSheet {
  const line = (value: string, style: CellStyle) => [{ column: 1, value, style }];
  return {
    name: guidance.sheet,
    columns: [100],
    rows: [
      line(guidance.title, 'title'),
      line(guidance.about(council, cycle), 'soft'),
      ...guidance.paragraphs.map((paragraph) => line(paragraph, 'text')),
    ],
    frozenRows: 0,
    validations: [],
    footer: about(council, cycle),
  };
}

interface Row {
  /** What the row is, and how it was known; nothing of a row that is only read. */
  readonly key?: string;
  readonly seen?: string;
  readonly asked: string;
  readonly askedStyle?: CellStyle;
  readonly answer?: string | number;
  readonly answerStyle?: CellStyle;
  readonly how?: string;
  readonly takes?: { readonly list: readonly string[] } | { readonly atMost: number };
}

function benchmarkSheet(one: WorkbookBenchmark, content: WorkbookContent, words: WorkbookWords): WrittenSheet {
  const { benchmark } = one;
  const { assessmentId, framework, council, cycle } = content;
  const title = `${benchmark.number}. ${benchmark.title}`;
  const rows: readonly Row[] = [
    { key: ASSESSMENT_KEY, seen: assessmentId, asked: title, askedStyle: 'title' },
    { key: FRAMEWORK_KEY, seen: framework, asked: words.about(council, cycle), askedStyle: 'soft' },
    { key: BENCHMARK_KEY, seen: String(benchmark.number), asked: benchmark.descriptor, askedStyle: 'text' },
    ...(benchmark.scored ? scoredRows(one, content, words) : unscoredRows(one, words)),
  ];
  return {
    name: sheetName(benchmark.number, benchmark.title),
    columns: [0, 0, 70, 60, 40],
    rows: rows.map(cellsOf),
    frozenRows: HEADING_ROW,
    validations: rows.flatMap((row, index) => validation(row, index + 1, words)),
    footer: words.about(council, cycle),
  };
}

const headings = ({ columns }: WorkbookWords): Row => ({
  asked: columns.asked,
  askedStyle: 'head',
  answer: columns.answer,
  answerStyle: 'head',
  how: columns.how,
});

function scoredRows(one: WorkbookBenchmark, { limits }: WorkbookContent, words: WorkbookWords): readonly Row[] {
  const { benchmark, fields, seen, toCheck } = one;
  const text = (key: 'changed' | 'why' | 'despite'): Row => ({
    key,
    seen: seen[key] ?? '',
    asked: words.fields[key],
    askedStyle: 'heading',
    answer: fields[key],
    answerStyle: 'input-text',
    how: words.textHow[key](limits[key]),
    takes: { atMost: limits[key] },
  });
  const yesNo = (key: string, asked: string, answer: string, how: string): Row => ({
    key,
    seen: seen[key] ?? '',
    asked,
    askedStyle: 'heading',
    answer,
    answerStyle: 'input-choice',
    how,
    takes: { list: [words.yes, words.no] },
  });
  return [
    headings(words),
    text('changed'),
    ...descriptions(one, words),
    {
      key: 'score',
      seen: seen['score'] ?? '',
      asked: words.fields.score,
      askedStyle: 'heading',
      answer: fields.score === '' ? '' : Number(fields.score),
      answerStyle: 'input-choice',
      how: words.scoreHow,
      takes: { list: benchmark.levels.map(({ level }) => String(level)) },
    },
    text('why'),
    ...statementRows(one, words),
    text('despite'),
    ...(toCheck === 0 ? [] : [yesNo(HOLDS_KEY, words.fields.holds, words.no, words.holdsHow(toCheck))]),
    yesNo('completed', words.fields.completed, fields.completed === 'yes' ? words.yes : words.no, words.completedHow),
  ];
}

function statementRows({ benchmark, answers, seen }: WorkbookBenchmark, words: WorkbookWords): readonly Row[] {
  const rows: Row[] = [];
  let last: Score | null = null;
  for (const { level, statement, accepted } of askedStatements(benchmark)) {
    if (level !== last) rows.push({ asked: words.says(level), askedStyle: 'heading' });
    last = level;
    const answer = answers[statement.id];
    const mark = seen[statement.id] ?? '';
    rows.push({
      key: statement.id,
      seen: mark,
      asked: statement.asks,
      answer: answer === undefined || answer === '' ? '' : words.answers[answer as keyof typeof words.answers],
      answerStyle: 'input-choice',
      how: mark.startsWith('?') ? words.lastYears : words.answerHow,
      takes: { list: accepted.map((code) => words.answers[code]) },
    });
  }
  return rows;
}

const descriptions = ({ benchmark }: WorkbookBenchmark, words: WorkbookWords): readonly Row[] =>
  benchmark.levels.map(({ level, text }) => ({ asked: `${words.description(level)}\n${text}` }));

const unscoredRows = (one: WorkbookBenchmark, words: WorkbookWords): readonly Row[] => [
  { ...headings(words), answer: words.notScored },
  {
    asked: words.notScored,
    askedStyle: 'heading',
    answer: one.benchmark.notScoredBecause ?? '',
    answerStyle: 'closed',
  },
  ...descriptions(one, words),
];

function cellsOf(row: Row): readonly WrittenCell[] {
  const { key, seen = '', asked, askedStyle = 'text', answer, answerStyle = 'text', how } = row;
  const isHead = askedStyle === 'head';
  return [
    ...(key === undefined ? [] : [{ column: COLUMN.key, value: key, style: 'plain' as const }]),
    ...(seen === '' ? [] : [{ column: COLUMN.seen, value: seen, style: 'plain' as const }]),
    { column: COLUMN.asked, value: asked, style: askedStyle },
    ...(answer === undefined ? [] : [{ column: COLUMN.answer, value: answer, style: answerStyle }]),
    ...(how === undefined
      ? []
      : [{ column: COLUMN.how, value: how, style: isHead ? ('head' as const) : ('soft' as const) }]),
  ];
}

function validation({ takes }: Row, row: number, { wrong }: WorkbookWords): readonly Validation[] {
  if (takes === undefined) return [];
  const cell = cellName(row, COLUMN.answer);
  const message = 'list' in takes ? wrong.choose : wrong.tooLong(takes.atMost);
  return [{ cell, title: wrong.title, message, ...takes }];
}
