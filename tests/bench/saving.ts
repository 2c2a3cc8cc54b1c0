import { randomBytes } from 'node:crypto';
import { markOf } from '@/lib/assessments/seen';

/**
 * The benchmark form as a browser without JavaScript sends it: the page is fetched once, then its fields are posted again
 * and again, each time with what the save before has made of the explanation.
 */
export interface SavingForm {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the next save sends: other words, over those of the save before. */
  next(): Buffer;
  /** How a save is answered that was made; anything else is a refusal. */
  readonly madeAs: number;
  /** Told how a save was answered. */
  answered(status: number): void;
}

interface Opened {
  readonly path: string;
  readonly cookie: string;
}

async function open(baseUrl: string, { path, cookie }: Opened) {
  const response = await fetch(baseUrl + path, { headers: { cookie }, redirect: 'manual' });
  const html = await response.text();
  const fields = fieldsOf(html);
  const seen = fields.find(([name]) => name === 'seen.why')?.[1];
  if (response.status !== 200 || seen === undefined)
    throw new Error(`${path} answered ${response.status} and has no form to save.`);
  // As the server keeps it, so that its hash is the same.
  const why = (fields.find(([name]) => name === 'why')?.[1] ?? '').replace(/\r\n?/g, '\n').trimStart();
  const words = (save: number): string => `${why} (${save})`;
  return {
    fields,
    words,
    seenOf: (save: number): string => (save === 0 ? seen : markOf('why', words(save - 1))),
    headers: { cookie, origin: baseUrl, 'sec-fetch-site': 'same-origin' },
  };
}

export async function openForm(baseUrl: string, page: Opened): Promise<SavingForm> {
  const { fields, words, seenOf, headers } = await open(baseUrl, page);
  const boundary = `bench${randomBytes(12).toString('hex')}`;
  const before = multipart(
    fields.filter(([name]) => name !== 'seen.why' && name !== 'why' && name !== 'intent'),
    boundary,
  );
  let saved = 0;
  return {
    path: page.path,
    madeAs: 303,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    next: () =>
      Buffer.concat([
        before,
        multipart(
          [
            ['seen.why', seenOf(saved)],
            ['why', words(saved)],
            ['intent', 'continue'],
          ],
          boundary,
        ),
        Buffer.from(`--${boundary}--\r\n`),
      ]),
    answered: (status) => {
      if (status === 303) saved += 1;
    },
  };
}

/** The same form as it saves itself while it is written: the field that changed, and nothing else. */
export async function openAutosave(baseUrl: string, page: Opened): Promise<SavingForm> {
  const { words, seenOf, headers } = await open(baseUrl, page);
  let saved = 0;
  return {
    path: `/api${page.path}`,
    madeAs: 200,
    headers: { ...headers, 'content-type': 'application/json' },
    next: () => Buffer.from(JSON.stringify({ fields: { why: words(saved), 'seen.why': seenOf(saved) } })),
    answered: (status) => {
      if (status === 200) saved += 1;
    },
  };
}

type Field = readonly [name: string, value: string];

const multipart = (fields: readonly Field[], boundary: string): Buffer =>
  Buffer.from(
    fields
      .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join(''),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const decode = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** What a browser would send of the page's largest form: filled fields, chosen choices, the framework's own hidden ones. */
export function fieldsOf(html: string): readonly Field[] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.reduce((largest, next) => (next.length > largest.length ? next : largest), '');
  const fields: Field[] = [];
  for (const [tag, text] of form.matchAll(/<input\b[^>]*>|<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g)) {
    const open = tag.slice(0, tag.indexOf('>') + 1);
    const name = attribute(open, 'name');
    const type = attribute(open, 'type');
    if (name === undefined || type === 'submit') continue;
    if ((type === 'radio' || type === 'checkbox') && !/\schecked(=|\s|>|\/)/.test(open)) continue;
    fields.push([name, text === undefined ? (attribute(open, 'value') ?? '') : decode(text).replace(/\r?\n/g, '\r\n')]);
  }
  return fields;
}
