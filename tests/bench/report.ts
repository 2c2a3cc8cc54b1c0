import { cpus, totalmem } from 'node:os';
import type { Measure } from './budgets';

export interface Run {
  readonly measures: readonly Measure[];
  readonly notes: readonly string[];
  readonly postgresql: string;
  readonly scale: string;
  readonly on: Date;
}

/** The table of the terminal. */
export function asTable({ measures }: Run): string {
  const rows = measures.map(
    ({ name, value, budget, isMet }) => [name, value, budget, isMet ? 'met' : 'MISSED'] as const,
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1 | 2].length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

const HEADINGS = {
  speed: 'Speed: share of the bare page’s requests a second',
  'mixed load': 'Mixed load',
  statements: 'Statements a page',
  bytes: 'Bytes a page, gzipped',
} as const;

const UPLOADS_HEADING = '## Uploads';
const UPLOADS_INTRODUCTION = `The production build on PostgreSQL; eight files of 50 MB at once, each to a benchmark of a council of its own, as a plain form and in pieces of 4 MB. The memory is what the kernel counts for the server’s process (VmRSS, asked every 20 ms), above what it was before the round; the most of all rounds counts. The yardstick is a bare Node server that writes the same stream to disk, measured before each round; the median of the ratios counts.`;

const machineOf = ({ on, postgresql }: Run): string =>
  `${on.toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL ${postgresql}`;

const tableOf = (measures: readonly Measure[]): string =>
  `| Measure | Value | Budget | |\n| --- | --- | --- | --- |\n${measures
    .map(({ name, value, budget, isMet }) => `| ${name} | ${value} | ${budget} | ${isMet ? 'met' : '**missed**'} |`)
    .join('\n')}`;

/** The section about uploads, which stands at the end because it is measured by itself. */
export const uploadsSection = (run: Run): string =>
  [
    UPLOADS_HEADING,
    UPLOADS_INTRODUCTION,
    `This run: ${machineOf(run)}.`,
    tableOf(run.measures),
    `${run.notes.map((note) => `- ${note}`).join('\n')}\n`,
  ].join('\n\n');

/** What was written before with this section instead of its old one. */
export const withUploads = (written: string, section: string): string =>
  `${(written.split(`\n${UPLOADS_HEADING}\n`)[0] ?? '').trimEnd()}\n\n${section}`;

const INTRODUCTION = `# Speed and size

Written by \`npm run bench -- --write\`; nothing in here is typed by hand. The budgets stand in \`tests/bench/budgets.ts\`.

How it is measured: the production build on PostgreSQL, a bare Next.js application that sends the same headers through the same \`proxy.ts\` (\`tests/bench/bare\`), and the load generator (autocannon, 32 connections, loopback, no compression) share one machine. Each page alternates with the bare page in short rounds, and the median of the rounds' ratios counts; lowest and highest stand in brackets. A save is the benchmark form as a browser without JavaScript posts it, over what the save before has made, each connection in a council of its own, against a bare route handler that answers 303 and reads nothing. Ratios travel from one machine to another; requests a second do not, and are given for the record only. Statements are counted on the wire between service and database, transaction control apart.`;

export function asMarkdown(run: Run): string {
  const { measures, notes, scale } = run;
  const missed = measures.filter(({ isMet }) => !isMet);
  const sections = Object.entries(HEADINGS).map(([group, heading]) => {
    const rows = measures.filter((measure) => measure.group === group);
    return `## ${heading}\n\n${tableOf(rows)}`;
  });
  return [
    INTRODUCTION,
    `This run: ${machineOf(run)}; ${scale}.`,
    missed.length === 0
      ? 'Every budget is met.'
      : `**${missed.length} of ${measures.length} miss their budget**: ${missed.map(({ name, value, budget }) => `${name} ${value}, wanted ${budget}`).join('; ')}.`,
    ...sections,
    `## For the record\n\n${notes.map((note) => `- ${note}`).join('\n')}\n`,
  ].join('\n\n');
}
