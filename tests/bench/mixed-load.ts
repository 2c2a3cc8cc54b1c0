import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { SavingForm } from './saving';

/** One thing that people do, with how often in a hundred. */
export interface Errand {
  readonly name: string;
  readonly share: number;
  /** Sends it and says whether it was answered as it should be. */
  readonly run: () => Promise<boolean>;
}

export interface MixedLoad {
  readonly sent: number;
  readonly errors: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Requests that arrive at random (Poisson) and do not wait for one another, as people do not: where the service is slow
 * they pile up, which a fixed number of connections would hide. A request's time runs from the moment it was due.
 */
export async function arrive(errands: readonly Errand[], arrivalsASecond: number, seconds: number): Promise<MixedLoad> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  let errors = 0;
  const start = performance.now();
  for (let due = 0; ;) {
    due += (-Math.log(1 - Math.random()) / arrivalsASecond) * 1_000;
    if (due > seconds * 1_000) break;
    const early = start + due - performance.now();
    if (early > 1) await wait(early);
    const begun = start + due;
    under.push(
      choose(errands)
        .run()
        .catch(() => false)
        .then((isRight) => {
          times.push(performance.now() - begun);
          if (!isRight) errors += 1;
        }),
    );
  }
  await Promise.all(under);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
  return { sent: times.length, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function choose(errands: readonly Errand[]): Errand {
  let place = Math.random() * errands.reduce((sum, { share }) => sum + share, 0);
  for (const errand of errands) {
    place -= errand.share;
    if (place < 0) return errand;
  }
  throw new RangeError('At least one errand is needed.');
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

interface Sent {
  readonly url: string;
  readonly method?: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** The status of the answer, once all of it has arrived. */
const send = ({ url, method, headers, body }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: method ?? 'GET', headers: { ...headers, ...(body ? { 'content-length': body.length } : {}) } },
      (response) => {
        response.resume();
        response.once('end', () => {
          resolve(response.statusCode ?? 0);
        });
        response.once('error', reject);
      },
    );
    sent.setTimeout(10_000, () => sent.destroy(new Error('no answer within 10 seconds')));
    sent.once('error', reject);
    sent.end(body);
  });

export const read = (url: string, cookie: string) => async (): Promise<boolean> =>
  (await send({ url, headers: { cookie } })) === 200;

/** Saves through whichever form is not under way: one person does not save twice at once. */
export function save(baseUrl: string, forms: readonly SavingForm[]): () => Promise<boolean> {
  const free = [...forms];
  return async () => {
    const form = free.shift();
    if (form === undefined) return false;
    const status = await send({ url: baseUrl + form.path, method: 'POST', headers: form.headers, body: form.next() });
    form.answered(status);
    free.push(form);
    return status === form.madeAs;
  };
}
