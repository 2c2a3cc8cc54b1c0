import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { SavingForm } from './saving';

/** How long and how often: each round measures the yardstick and the page one after the other, so that noise hits both. */
export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
}

export const CONNECTIONS = 32;

export interface Compared {
  /** Of the service's requests a second to the yardstick's: the median of the rounds. */
  readonly ratio: number;
  readonly spread: readonly [lowest: number, highest: number];
  /** Requests a second in the middle round, for the record only. */
  readonly ours: number;
  readonly bare: number;
}

/** Requests a second of one target. @throws Error where it answers with anything else than it should */
export type Load = (seconds: number) => Promise<number>;

export async function compare({ rounds, seconds }: Rounds, bare: Load, ours: Load): Promise<Compared> {
  const measured: { readonly ratio: number; readonly ours: number; readonly bare: number }[] = [];
  await bare(1);
  await ours(2);
  for (let round = 0; round < rounds; round++) {
    // Every other round the other way round: neither is always the one that runs on a warmed-up machine.
    const first = round % 2 === 0 ? await bare(seconds) : await ours(seconds);
    const second = round % 2 === 0 ? await ours(seconds) : await bare(seconds);
    const [b, o] = round % 2 === 0 ? [first, second] : [second, first];
    measured.push({ ratio: o / b, ours: o, bare: b });
  }
  const sorted = measured.toSorted((a, b) => a.ratio - b.ratio);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!middle || !lowest || !highest) throw new RangeError('At least one round is needed.');
  return { ...middle, spread: [lowest.ratio, highest.ratio] };
}

/** Reading a page, over and over. */
export const reading =
  (url: string, headers: Readonly<Record<string, string>> = {}): Load =>
  async (seconds) => {
    const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { ...headers } });
    return rate(url, result, '200');
  };

/** Posting to the yardstick. */
export const posting =
  (url: string): Load =>
  async (seconds) => {
    const headers = { 'content-type': 'text/plain' };
    const result = await autocannon({
      url,
      connections: CONNECTIONS,
      duration: seconds,
      method: 'POST',
      headers,
      body: 'x',
    });
    return rate(url, result, '303');
  };

/** Saving: each connection has its own form, of its own council, and sends each save with the version that the one before made. */
export const saving =
  (baseUrl: string, open: () => Promise<readonly SavingForm[]>): Load =>
  async (seconds) => {
    // What the run before had under way when it ended is saved first: a form that was opened before that would be stale.
    await setTimeout(1_000);
    const forms = await open();
    let connection = 0;
    const result = await autocannon({
      url: baseUrl,
      connections: CONNECTIONS,
      duration: seconds,
      setupClient: (client) => {
        const form = forms[connection++ % forms.length];
        if (form === undefined) throw new RangeError('At least one form is needed.');
        client.setRequests([
          {
            method: 'POST',
            path: form.path,
            headers: { ...form.headers },
            setupRequest: (request) => ({ ...request, body: form.next() }),
            onResponse: (status) => {
              form.answered(status);
            },
          },
        ]);
      },
    });
    return rate('a save', result, String(forms[0]?.madeAs));
  };

function rate(what: string, result: autocannon.Result, expected: string): number {
  const counts = Object.entries(result.statusCodeStats ?? {});
  const others = counts.filter(([code]) => code !== expected).map(([code, { count }]) => `${count ?? 0} × ${code}`);
  if (others.length > 0 || result.errors > 0 || result.timeouts > 0 || counts.length === 0)
    throw new Error(
      `${what} should answer ${expected}: ${[...others, `${result.errors} errors, ${result.timeouts} time-outs`].join(', ')}.`,
    );
  return result.requests.total / result.duration;
}
