import {
  AUTOSAVE,
  BYTES,
  bytesMeasure,
  MIXED_LOAD,
  mostMeasure,
  RATIO,
  ratioMeasure,
  STATEMENTS_A_PAGE,
  type Measure,
} from './budgets';
import { arrive, read, save, type Errand } from './mixed-load';
import { loadPage, weigh } from './page-weight';
import { compare, posting, reading, saving, type Compared, type Load, type Rounds } from './rounds';
import { openAutosave, openForm } from './saving';
import type { StatementCounter } from './statement-counter';
import { scriptBudget, type Measured, type Subject } from './subjects';

/** What one part of the run found: measures with a budget, and figures for the record. */
export interface Outcome {
  readonly measures: readonly Measure[];
  readonly notes: readonly string[];
}

/** Where the two applications listen. */
export interface Where {
  readonly service: string;
  readonly bare: string;
}

type Say = (line: string) => void;

/** Loads a page and makes sure that it is the page. */
async function loaded(baseUrl: string, subject: Pick<Subject, 'name' | 'path' | 'cookie'>): Promise<string> {
  const { status, html } = await loadPage(baseUrl, subject);
  if (status !== 200) throw new Error(`${subject.name} (${subject.path}) answered ${status}.`);
  return html;
}

/** Statements of each page, with less data and with more: within the budget, and the same. */
export async function measureStatements(
  counter: StatementCounter,
  baseUrl: string,
  before: Measured,
  grow: () => Promise<Measured>,
): Promise<Outcome> {
  const few = await countEach(counter, baseUrl, before.pages);
  const after = await grow();
  const many = await countEach(counter, baseUrl, after.pages);
  const saved = await countSave(counter, baseUrl, after);
  return {
    measures: after.pages.flatMap(({ name }): Measure[] => {
      const [less, more] = [few.get(name) ?? 0, many.get(name) ?? 0];
      return [
        mostMeasure('statements', `${name}: statements`, more, STATEMENTS_A_PAGE),
        {
          group: 'statements',
          name: `${name}: statements with a tenth of the data, and all of it`,
          value: `${less}, ${more}`,
          budget: 'no more',
          isMet: more <= less,
        },
      ];
    }),
    notes: [`A save sends ${saved} statements.`],
  };
}

/** The second time each, when nothing is read for the first time. */
async function countEach(
  counter: StatementCounter,
  baseUrl: string,
  pages: readonly Subject[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    await loaded(baseUrl, page);
    const statements = await counter.during(() => loaded(baseUrl, page));
    if (process.env['BENCH_SHOW_STATEMENTS'])
      process.stdout.write(`\n${page.name}\n${statements.map((sql) => `  ${sql.replace(/\s+/g, ' ')}`).join('\n')}\n`);
    counts.set(page.name, statements.length);
  }
  return counts;
}

async function countSave(counter: StatementCounter, baseUrl: string, { forms }: Measured): Promise<number> {
  const [first] = forms;
  if (first === undefined) throw new RangeError('At least one form is needed.');
  const form = await openForm(baseUrl, first);
  const once = async () => {
    const response = await fetch(baseUrl + form.path, {
      method: 'POST',
      headers: form.headers,
      body: new Uint8Array(form.next()),
      redirect: 'manual',
    });
    await response.text();
    if (response.status !== 303) throw new Error(`A save answered ${response.status}.`);
    form.answered(response.status);
  };
  await once();
  return (await counter.during(once)).length;
}

/** Bytes of each page, gzipped. */
export async function measureBytes(where: Where, { pages }: Measured): Promise<Outcome> {
  const measures: Measure[] = [];
  for (const page of pages) {
    const { script, style, html } = await weigh(where.service, await loaded(where.service, page));
    measures.push(
      bytesMeasure(`${page.name}: JavaScript`, script, scriptBudget(page)),
      bytesMeasure(`${page.name}: CSS`, style, BYTES.style),
      bytesMeasure(`${page.name}: HTML`, html, BYTES.html),
    );
  }
  const floor = await weigh(where.bare, await loaded(where.bare, { name: 'The bare page', path: '/', cookie: '' }));
  return {
    measures,
    notes: [`The bare page’s JavaScript, which is React and the router: ${(floor.script / 1_024).toFixed(1)} KB.`],
  };
}

/** Each page against the bare page, and a save against the bare handler. */
export async function measureSpeed(
  where: Where,
  { pages, forms }: Measured,
  rounds: Rounds,
  say: Say,
): Promise<Outcome> {
  const measures: Measure[] = [];
  const notes: string[] = [];
  const measure = async (name: string, budget: number, bare: Load, ours: Load) => {
    say(`Measuring ${name} …`);
    const compared = await compare(rounds, bare, ours);
    measures.push(ratioMeasure(name, compared.ratio, compared.spread, budget));
    notes.push(inRequests(name, compared));
  };
  for (const { name, path, cookie, ratio } of pages)
    await measure(name, ratio, reading(where.bare), reading(where.service + path, { cookie }));
  const handler = posting(`${where.bare}/handler`);
  const byButton = () => Promise.all(forms.map((form) => openForm(where.service, form)));
  await measure('Save by the button', RATIO.save, handler, saving(where.service, byButton));
  const whileWritten = () => Promise.all(forms.map((form) => openAutosave(where.service, form)));
  await measure('Save while it is written', RATIO.save, handler, saving(where.service, whileWritten));
  return { measures, notes };
}

const inRequests = (name: string, { ours, bare }: Compared): string =>
  `${name}: ${Math.round(ours)} requests a second, the yardstick ${Math.round(bare)}.`;

/** How often in a hundred each page is asked for when many work at once. */
const SHARES: Readonly<Record<string, number>> = {
  Home: 20,
  'Task list': 20,
  'Benchmark page': 20,
  'Your local authorities': 8,
  'Review of a benchmark': 7,
  Annex: 10,
};
const SAVES = 15;

/** A realistic mix, arriving at random. */
export async function measureMixedLoad(
  where: Where,
  { pages, forms }: Measured,
  seconds: number,
  say: Say,
): Promise<Outcome> {
  say('Measuring a mixed load …');
  const open = await Promise.all(forms.map((form) => openForm(where.service, form)));
  const errands: Errand[] = [
    ...pages.map(({ name, path, cookie }) => ({
      name,
      share: SHARES[name] ?? 5,
      run: read(where.service + path, cookie),
    })),
    { name: 'Save', share: SAVES, run: save(where.service, open) },
  ];
  const { arrivalsASecond, p95Ms, p99Ms, errors } = MIXED_LOAD;
  await arrive(errands, arrivalsASecond / 3, 3);
  const found = await arrive(errands, arrivalsASecond, seconds);
  return {
    measures: [
      mostMeasure('mixed load', `${arrivalsASecond} requests a second: 95 % within`, found.p95, p95Ms, ' ms'),
      mostMeasure('mixed load', `${arrivalsASecond} requests a second: 99 % within`, found.p99, p99Ms, ' ms'),
      mostMeasure('mixed load', `${arrivalsASecond} requests a second: errors`, found.errors, errors),
    ],
    notes: [
      `Mixed load: ${found.sent} requests in ${seconds} seconds, half of them within ${Math.round(found.p50)} ms.`,
    ],
  };
}

/** Saving while it is written: only those saves are timed, with people reading beside them. */
export async function measureAutosave(
  where: Where,
  { pages, forms }: Measured,
  seconds: number,
  say: Say,
): Promise<Outcome> {
  say('Measuring autosaving beside reading …');
  const open = await Promise.all(forms.map((form) => openAutosave(where.service, form)));
  const saves: Errand[] = [{ name: 'Autosave', share: 1, run: save(where.service, open) }];
  const reads: Errand[] = pages.map(({ name, path, cookie }) => ({
    name,
    share: SHARES[name] ?? 5,
    run: read(where.service + path, cookie),
  }));
  const { savesASecond, pagesASecond, p95Ms, errors } = AUTOSAVE;
  await arrive(saves, savesASecond / 3, 3);
  const [saved, beside] = await Promise.all([
    arrive(saves, savesASecond, seconds),
    arrive(reads, pagesASecond, seconds),
  ]);
  const load = `${savesASecond} saves a second beside ${pagesASecond} pages`;
  return {
    measures: [
      mostMeasure('mixed load', `Autosave, ${load}: 95 % within`, saved.p95, p95Ms, ' ms'),
      mostMeasure('mixed load', `Autosave, ${load}: errors`, saved.errors + beside.errors, errors),
    ],
    notes: [
      `Autosave: ${saved.sent} saves in ${seconds} seconds, half of them within ${Math.round(saved.p50)} ms; the pages beside them 95 % within ${Math.round(beside.p95)} ms.`,
    ],
  };
}
