import 'server-only';
import { z } from 'zod';
import { systemClock, type Clock } from '@/lib/clock';
import { inTransaction, type Tx } from '@/lib/db';
import { frameworkByCode, statementById } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { enqueue } from '@/lib/jobs/queue';
import { sha256 } from '@/lib/secrets';
import type { KeptFile } from '@/lib/storage/kept-file';
import { uploadMode } from '@/lib/storage/upload-mode';
import { ok, parseInput, refuse, type FieldIssue, type Result } from '@/lib/use-case';
import { TRIES_A_LINK, TRIES_ALTOGETHER, TRIES_MINUTES } from './model';
import { sendAnswerNotice } from './question-mail';
import { answerSchema } from './schema';

/**
 * What somebody without an account reads and sends by a link. There is no actor, so no use-case: the database is asked as
 * the role that signs people in, through two functions that take the link's hash and reach nothing else.
 */

/** Our own tokens: 32 bytes in base64url. Anything else is no link of ours and need not be looked for. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const KEPT_MINUTES = 24 * 60;
const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

const asked = { council: z.string(), askedBy: z.string(), jobTitle: z.string(), email: z.string() };
const expiresAt = z.coerce.date();
const linkSchema = z.discriminatedUnion('state', [
  z.object({
    ...asked,
    state: z.literal('open'),
    expiresAt,
    question: z.string(),
    askedName: z.string(),
    framework: z.string(),
    statementId: z.string().nullable(),
  }),
  z.object({ ...asked, state: z.enum(['answered', 'withdrawn', 'expired']), expiresAt }),
]);

/**
 * What a link opens; null where there is no such link. Reading changes nothing: mail scanners and previews read too.
 *
 * @returns the question while it can be answered, afterwards only who asked
 */
export async function readLink(token: string, clock: Clock = systemClock) {
  if (!TOKEN.test(token)) return null;
  const now = clock.now();
  const found = await inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const [row] = await tx.$queryRaw<{ link: unknown }[]>`select link_question(${sha256(token)}, ${now}) as link`;
    return row?.link ?? null;
  });
  if (found === null) return null;
  const link = linkSchema.parse(found);
  if (link.state !== 'open') return link;
  const framework = frameworkByCode(link.framework);
  const statement = framework && link.statementId !== null ? statementById(framework, link.statementId) : undefined;
  return { ...link, statement: statement?.statement.asks ?? null };
}
export type AnswerLink = NonNullable<Awaited<ReturnType<typeof readLink>>>;
export type OpenLink = Extract<AnswerLink, { readonly state: 'open' }>;

/** Why a link takes nothing: there is none, it has closed, or it was tried too often. */
export type LinkRefusal =
  | { readonly kind: 'too-many-tries' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'expired' };
export type AnswerRefusal =
  | { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] }
  /** No scanner is configured, and nobody has said that files may go unscanned. */
  | { readonly kind: 'uploads-refused' }
  | Exclude<LinkRefusal, { readonly kind: 'too-many-tries' }>;

const stateSchema = z.enum(['open', 'answered', 'withdrawn', 'expired']);

const answeredSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('taken'),
    assessmentId: z.string(),
    benchmark: z.number(),
    council: z.string(),
    notify: z.array(z.string()),
  }),
  z.object({ state: z.enum(['answered', 'withdrawn', 'expired']) }),
]);

/**
 * Before anything that somebody sends by a link is read: whether it takes an answer now. Every try by a link that exists is
 * counted, whatever comes of it; tries by others write nothing, so that strangers can neither fill a table nor keep anybody
 * from answering.
 */
export async function beginAnswer(token: string, clock: Clock = systemClock): Promise<Result<true, LinkRefusal>> {
  if (!TOKEN.test(token)) return refuse({ kind: 'unknown' });
  const now = clock.now();
  const hash = sha256(token);
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const [link] = await tx.$queryRaw<
      { state: string | null }[]
    >`select link_question(${hash}, ${now})->>'state' as state`;
    if (link?.state == null) return refuse({ kind: 'unknown' } as const);
    if (!(await countTry(tx, hash, now))) return refuse({ kind: 'too-many-tries' } as const);
    const state = stateSchema.parse(link.state);
    return state === 'open' ? ok(true as const) : refuse({ kind: state });
  });
}

/** What is wrong with the words of an answer, so that it can be said together with what is wrong with its files. */
export function answerProblems(raw: unknown): readonly FieldIssue[] {
  const parsed = parseInput(answerSchema, raw);
  return parsed.ok ? [] : parsed.error.issues;
}

/**
 * Sends an answer by a link, once, with the files beside it: all of it in one transaction. The files' bytes are in storage
 * already, looked at and whole; the caller, who has asked `beginAnswer`, takes them out again where this refuses.
 */
export async function sendAnswer(
  token: string,
  raw: unknown,
  files: readonly KeptFile[],
  clock: Clock = systemClock,
): Promise<Result<{ readonly token: string }, AnswerRefusal>> {
  if (!TOKEN.test(token)) return refuse({ kind: 'unknown' });
  const parsed = parseInput(answerSchema, raw);
  if (!parsed.ok) return refuse({ kind: 'invalid', issues: parsed.error.issues });
  const mode = uploadMode();
  if (files.length > 0 && mode === 'refused') return refuse({ kind: 'uploads-refused' });
  const { answer, name } = parsed.value;
  const now = clock.now();
  const scan = mode === 'scanned' ? 'waiting' : 'not-scanned';
  const sent = JSON.stringify(files.map((file) => ({ ...file, scan })));
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const [row] = await tx.$queryRaw<
      { taken: unknown }[]
    >`select answer_link(${sha256(token)}, ${answer}, ${name}, ${sent}::jsonb, ${now}) as taken`;
    if (row?.taken == null) return refuse({ kind: 'unknown' } as const);
    const taken = answeredSchema.parse(row.taken);
    if (taken.state !== 'taken') return refuse({ kind: taken.state });
    if (scan === 'waiting') for (const { id } of files) await enqueue(tx, 'files', { fileId: id });
    await sendAnswerNotice(tx, taken.notify, taken);
    return ok({ token });
  });
}

/** @returns false where there were too many: by this link, or by all of them together */
async function countTry(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  // Two tries by one link are counted one after the other.
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${tokenHash}, 7306))) as lock`;
  const since = before(now, TRIES_MINUTES);
  if ((await tx.linkAttempt.count({ where: { tokenHash, at: { gt: since } } })) >= TRIES_A_LINK) return false;
  if ((await tx.linkAttempt.count({ where: { at: { gt: since } } })) >= TRIES_ALTOGETHER) return false;
  await tx.linkAttempt.deleteMany({ where: { at: { lt: before(now, KEPT_MINUTES) } } });
  await tx.linkAttempt.createMany({ data: [{ id: newId(), tokenHash, at: now }] });
  return true;
}
