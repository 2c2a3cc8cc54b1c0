/**
 * `npm run bench`: measures speed and size against budgets.ts and prints a table. `--small` for a quick look, `--write` to
 * put the result into docs/performance.md, `--only=statements,bytes,speed,load,uploads` for some of it.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import {
  buildBoth,
  loadDemonstration,
  migrate,
  sayAndFail,
  serviceEnvironment,
  startBare,
  startService,
  stopChildren,
} from '../../scripts/lib/bench-servers.mjs';
import { temporaryDatabase } from '../../scripts/lib/temporary-postgresql.mjs';
import { FULL, growTo, SMALL, tenth, type Scale } from './full-scale';
import {
  measureAutosave,
  measureBytes,
  measureMixedLoad,
  measureSpeed,
  measureStatements,
  type Outcome,
} from './measures';
import { asMarkdown, asTable, uploadsSection, withUploads } from './report';
import { CONNECTIONS } from './rounds';
import { countStatements } from './statement-counter';
import { prepareSubjects } from './subjects';
import { measureUploads } from './uploads';

const PARTS = ['statements', 'bytes', 'speed', 'load', 'uploads'] as const;

const { values: asked } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string', default: PARTS.join(',') },
  },
});
const wants = (part: (typeof PARTS)[number]): boolean => asked.only.split(',').includes(part);
const scale: Scale = asked.small ? SMALL : FULL;
const ROUNDS = asked.small ? { rounds: 3, seconds: 2 } : { rounds: 7, seconds: 4 };
const LOAD_SECONDS = asked.small ? 8 : 20;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What is open, closed in the opposite order, also when the run is cut short. */
const open: (() => Promise<void> | void)[] = [];
async function closeAll(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close();
  await stopChildren();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(1)));

async function run(): Promise<void> {
  await buildBoth(say);
  say('Preparing PostgreSQL and the demonstration data …');
  const database = await temporaryDatabase(process.env['DATABASE_URL']);
  open.push(() => database.close());
  await migrate(database.url);
  const files = await mkdtemp(path.join(tmpdir(), 'bench-files-'));
  open.push(() => rm(files, { recursive: true, force: true }));
  const environment = {
    ...serviceEnvironment(database.url),
    PREVENT_FILES_DIR: files,
    PREVENT_UPLOADS_WITHOUT_SCANNER: 'allow',
  };
  await loadDemonstration({ ...environment, PREVENT_DEMO: '1' });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  client.on('error', () => undefined); // a server that goes before its client is no failure of the run
  open.push(() => client.end());

  const results: Outcome[] = [];
  if (wants('statements')) results.push(await statements(client, database.url, environment));
  say(`Loading ${scaleInWords(scale)} …`);
  await growTo(client, scale);

  const [service, bare] = [await startService(environment), await startBare()];
  open.push(
    () => service.stop(),
    () => bare.stop(),
  );
  const subjects = await prepareSubjects(client, CONNECTIONS);
  const where = { service: service.baseUrl, bare: bare.baseUrl };
  if (wants('bytes')) results.push(await measureBytes(where, subjects));
  if (wants('speed')) results.push(await measureSpeed(where, subjects, ROUNDS, say));
  const uploads = wants('uploads') ? await measureUploads(service, subjects, asked.small ? 1 : 5, say) : null;
  if (wants('load')) results.push(await measureAutosave(where, subjects, LOAD_SECONDS, say));
  if (wants('load')) results.push(await measureMixedLoad(where, subjects, LOAD_SECONDS, say));
  await finish(results, uploads, `${database.version}${database.isOwn ? ' with its default settings' : ''}`);
}

/** Counted twice: with a tenth of the data, and with all of it. The servers that are timed know nothing of the counting. */
async function statements(
  client: pg.Client,
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  say('Counting statements with a tenth of the data and with all of it …');
  const counter = await countStatements(url);
  const service = await startService({ ...environment, DATABASE_URL: counter.url });
  try {
    await growTo(client, tenth(scale));
    const before = await prepareSubjects(client, 1);
    return await measureStatements(counter, service.baseUrl, before, async () => {
      await growTo(client, scale);
      return prepareSubjects(client, 1);
    });
  } finally {
    await service.stop();
    counter.close();
  }
}

const scaleInWords = ({ councils, people, cycles, evidenceOfACouncil }: Scale): string =>
  `${councils} made-up councils, ${people.toLocaleString('en-GB')} people, ${cycles} cycles, ${(councils * evidenceOfACouncil).toLocaleString('en-GB')} pieces of evidence`;

async function finish(results: readonly Outcome[], uploads: Outcome | null, postgresql: string): Promise<void> {
  const about = (found: readonly Outcome[]) => ({
    measures: found.flatMap(({ measures }) => measures),
    notes: found.flatMap(({ notes }) => notes),
    postgresql,
    scale: scaleInWords(scale),
    on: new Date(),
  });
  const all = about(uploads === null ? results : [...results, uploads]);
  say(`\n${asTable(all)}\n`);
  for (const note of all.notes) say(`  ${note}`);
  const missed = all.measures.filter(({ isMet }) => !isMet).length;
  say(`\n${all.measures.length - missed} met, ${missed} missed.`);
  if (!asked.write) return;
  const place = new URL('../../docs/performance.md', import.meta.url);
  const before = await readFile(place, 'utf8');
  // What was not measured this time stays as it was written.
  const pages = results.length === 0 ? before : asMarkdown(about(results));
  const section = uploads === null ? /\n(## Uploads\n[^]*)$/.exec(before)?.[1] : uploadsSection(about([uploads]));
  await writeFile(place, section === undefined ? pages : withUploads(pages, section));
  say('Written to docs/performance.md.');
}

try {
  await run();
} catch (error) {
  sayAndFail(error);
} finally {
  await closeAll();
}
// A keep-alive connection must not hold the end up.
process.exit();
