import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { UPLOAD } from '@/components/forms/upload-answer';
import { beginning, piece } from '../factories/pieces';
import { mostMeasure, UPLOADS, uploadRatio, type Measure } from './budgets';
import type { Outcome } from './measures';
import type { Measured } from './subjects';

/** Eight files at once, as a plain form and in pieces: what they take of the server's memory, and how fast they go. */
const MB = 1_048_576;
const PIECE = 4 * MB;
const CHUNK = 65_536;

interface Service {
  readonly baseUrl: string;
  readonly pid: number;
}
type Say = (line: string) => void;

/** A PDF of this size with bytes of its own, in few chunks: what the load generator holds is not measured. */
function aFile(bytes: number): readonly Buffer[] {
  const [head, tail] = [Buffer.from(`%PDF-1.7\n% ${randomBytes(16).toString('hex')}\n`), Buffer.from('\n%%EOF\n')];
  return [head, PADDING.subarray(0, bytes - head.length - tail.length), tail];
}
const PADDING = Buffer.alloc(UPLOADS.fileMb * MB, 'The plan. ');

const sizeOf = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);
function* chunksOf(parts: readonly Buffer[], from = 0, to = Infinity): Generator<Buffer> {
  let start = 0;
  for (const part of parts) {
    const [first, last] = [Math.max(0, from - start), Math.min(part.length, to - start)];
    for (let at = first; at < last; at += CHUNK) yield part.subarray(at, Math.min(at + CHUNK, last));
    start += part.length;
  }
}

interface Sent {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}
async function send(
  url: string,
  {
    method,
    headers,
    body,
  }: { method: string; headers: Readonly<Record<string, string | number>>; body: Iterable<Buffer> },
): Promise<Sent> {
  const sending = request(url, { method, headers });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  await pipeline(Readable.from(body), sending);
  const [response] = await answered;
  let text = '';
  for await (const part of response) text += String(part);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

type Upload = (form: Measured['forms'][number], file: readonly Buffer[]) => Promise<void>;

const asForm =
  (baseUrl: string): Upload =>
  async ({ path: page, cookie }, file) => {
    const boundary = randomBytes(12).toString('hex');
    const head = Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    );
    const parts = [head, ...file, Buffer.from(`\r\n--${boundary}--\r\n`)];
    const headers = {
      cookie,
      origin: baseUrl,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': sizeOf(parts),
    };
    const url = baseUrl + page.replace('/self-assessment/', '/api/uploads/');
    const { status, headers: answered } = await send(url, { method: 'POST', headers, body: chunksOf(parts) });
    if (status !== 303 || answered.location?.includes('?done=file-added') !== true)
      throw new Error(`A form with a file was answered ${status} ${answered.location ?? ''}.`);
  };

const inPieces =
  (baseUrl: string): Upload =>
  async ({ path: page, cookie }, file) => {
    const hash = createHash('sha256');
    for (const part of file) hash.update(part);
    const bytes = sizeOf(file);
    const own = { cookie, origin: baseUrl };
    const url = `${baseUrl}${page.replace('/self-assessment/', '/api/uploads/')}/pieces`;
    const declared = beginning(Buffer.alloc(0), { bytes, sha256: hash.digest('hex') });
    const begun = await send(url, { method: 'POST', headers: { ...own, ...declared }, body: [] });
    if (begun.status !== 201) throw new Error(`An upload was not begun: ${begun.status} ${begun.text}.`);
    const address = baseUrl + (begun.headers.location ?? '');
    for (let at = 0; at < bytes;) {
      const to = Math.min(at + PIECE, bytes);
      const headers = { ...own, ...piece(at), 'content-length': to - at };
      const {
        status,
        headers: answered,
        text,
      } = await send(address, { method: 'PATCH', headers, body: chunksOf(file, at, to) });
      if (status !== (to === bytes ? 200 : 204)) throw new Error(`A piece was answered ${status} ${text}.`);
      at = Number(answered[UPLOAD.offset]);
    }
  };

/** The yardstick: a server that writes the same stream to disk and does nothing else, in a process of its own. */
const YARDSTICK = `
import { createServer } from 'node:http';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
let n = 0;
createServer(async (request, response) => {
  const file = process.argv[1] + '/' + (n += 1);
  await pipeline(request, createWriteStream(file));
  await rm(file);
  response.end();
}).listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port) + '\\n'); });
`;

async function startYardstick(folder: string) {
  const server = spawn(process.execPath, ['--input-type=module', '-e', YARDSTICK, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  const url = `http://127.0.0.1:${port.toString().trim()}/`;
  const upload: Upload = async (_form, file) => {
    const { status } = await send(url, {
      method: 'POST',
      headers: { 'content-length': sizeOf(file) },
      body: chunksOf(file),
    });
    if (status !== 200) throw new Error(`The yardstick answered ${status}.`);
  };
  return { upload, stop: () => server.kill('SIGTERM') };
}

/** Of the server's process, in bytes, as the kernel counts it. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1_024;
}

interface Round {
  readonly mbASecond: number;
  /** The most there was at any moment, above idle. */
  readonly memory: number;
}

async function round(upload: Upload, forms: Measured['forms'], pid: number | null): Promise<Round> {
  const idle = pid === null ? 0 : await memoryOf(pid);
  let most = idle;
  const done = new AbortController();
  const watching = (async () => {
    while (pid !== null && !done.signal.aborted) {
      most = Math.max(most, await memoryOf(pid));
      await wait(20);
    }
  })();
  const files = forms.map(() => aFile(UPLOADS.fileMb * MB));
  const began = performance.now();
  await Promise.all(forms.map((form, n) => upload(form, files[n] ?? [])));
  const seconds = (performance.now() - began) / 1_000;
  done.abort();
  await watching;
  return { mbASecond: (forms.length * UPLOADS.fileMb) / seconds, memory: most - idle };
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

export async function measureUploads(
  service: Service,
  { forms: all }: Measured,
  rounds: number,
  say: Say,
): Promise<Outcome> {
  if (process.platform !== 'linux') return { measures: [], notes: ['Memory under uploads is only measured on Linux.'] };
  const forms = all.slice(0, UPLOADS.atOnce);
  const folder = await mkdtemp(path.join(tmpdir(), 'yardstick-'));
  const yardstick = await startYardstick(folder);
  try {
    const ways = [
      ['as a plain form', asForm(service.baseUrl)],
      ['in pieces', inPieces(service.baseUrl)],
    ] as const;
    // What is loaded once is no memory of an upload: each way once with a small file.
    for (const [, upload] of ways) for (const form of forms) await upload(form, aFile(MB));
    await yardstick.upload(forms[0] ?? { path: '', cookie: '' }, aFile(MB));
    const measures: Measure[] = [];
    const notes: string[] = [];
    for (const [name, upload] of ways) {
      say(`Measuring ${UPLOADS.atOnce} uploads of ${UPLOADS.fileMb} MB at once, ${name} …`);
      const found: { ours: Round; bare: Round }[] = [];
      for (let n = 0; n < rounds; n += 1) {
        await wait(3_000);
        const bare = await round(yardstick.upload, forms, null);
        found.push({ bare, ours: await round(upload, forms, service.pid) });
      }
      const what = `${UPLOADS.atOnce} × ${UPLOADS.fileMb} MB at once, ${name}`;
      const memory = Math.max(...found.map(({ ours }) => ours.memory)) / MB;
      const ratios = found.map(({ ours, bare }) => ours.mbASecond / bare.mbASecond);
      measures.push(
        mostMeasure(
          'uploads',
          `${what}: memory above idle, the most of ${rounds} rounds`,
          memory,
          UPLOADS.memoryMb,
          ' MB',
        ),
        uploadRatio(`${what}: share of the yardstick’s MB a second`, middle(ratios), [
          Math.min(...ratios),
          Math.max(...ratios),
        ]),
      );
      const [ours, bare] = [
        middle(found.map((one) => one.ours.mbASecond)),
        middle(found.map((one) => one.bare.mbASecond)),
      ];
      notes.push(
        `${what}: ${Math.round(ours)} MB a second, the yardstick ${Math.round(bare)}; memory of each round above idle: ${found.map((one) => Math.round(one.ours.memory / MB)).join(', ')} MB.`,
      );
    }
    return { measures, notes };
  } finally {
    yardstick.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
