import 'server-only';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { recordAudit } from '../audit';
import { systemClock, type Clock } from '../clock';
import { inTransaction, type Tx } from '../db';
import { emailSchema } from '../email-address';
import { env } from '../env';
import { newId } from '../ids';
import { log } from '../log';
import { sendMail } from '../mail';
import { newToken, sha256 } from '../secrets';
import { ok, refuse, type FieldIssue, type Result } from '../use-case/result';
import { startSession, type StartedSession } from './start-session';

export const CODE_MINUTES = 10;
export const CODE_DIGITS = 8;
export const CODE_ATTEMPTS = 5;
/**
 * Codes in a quarter of an hour: for one address from one browser, for one address from all browsers, and from one browser
 * for all addresses. The second is wide, so that a stranger who asks in somebody's name does not use up their codes.
 */
export const CODES_AN_ADDRESS_AND_BROWSER = 5;
export const CODES_AN_ADDRESS = 25;
export const CODES_A_BROWSER = 15;
/** Wrong tries for one address in a day, over all its codes and browsers: afterwards no code works there until the next day. */
export const WRONG_TRIES_A_DAY = 50;
const WINDOW_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/** Whatever is counted for one address is counted one after the other. */
const lockAddress = (tx: Tx, email: string) =>
  tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${email}, 7305))) as lock`;

export type AskRefusal =
  { readonly kind: 'invalid'; readonly issues: readonly FieldIssue[] } | { readonly kind: 'too-many-codes' };

/**
 * Asks for a code by e-mail. The answer is the same for known and unknown addresses, and so is the work: the worker decides
 * whether anything is sent. The code works only in the browser that holds the returned token, which is new each time: a
 * token that somebody else may know opens nothing.
 */
export async function askForCode(
  rawEmail: string,
  browserToken: string | undefined,
  clock: Clock = systemClock,
): Promise<Result<{ readonly browserToken: string }, AskRefusal>> {
  const email = emailSchema.safeParse(rawEmail);
  if (!email.success)
    return refuse({ kind: 'invalid', issues: email.error.issues.map(({ message }) => ({ field: 'email', message })) });
  const now = clock.now();
  const token = newToken();
  const code = newCode();
  const expiresAt = before(now, -CODE_MINUTES);
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    await lockAddress(tx, email.data);
    const browserId = await browserOf(tx, browserToken);
    if (await hasAskedTooOften(tx, email.data, browserId, now)) return refuse({ kind: 'too-many-codes' } as const);
    // Addresses of people who may not even have an account are kept no longer than they are of use.
    await tx.signInCode.deleteMany({ where: { expiresAt: { lt: before(now, DAY_MINUTES) } } });
    // The newest code of a browser is the one that works in it.
    await tx.signInCode.updateMany({ where: { browserId, expiresAt: { gt: now } }, data: { expiresAt: now } });
    const id = newId();
    await tx.signInCode.create({
      data: {
        id,
        email: email.data,
        codeHash: codeHash(id, code),
        browserHash: sha256(token),
        browserId,
        createdAt: now,
        expiresAt,
      },
    });
    await sendMail(tx, { to: email.data, onlyToKnownPerson: true, worthlessAt: expiresAt, ...codeMail(code) });
    return ok({ browserToken: token });
  });
}

/** Which browser this is, by a token that it was given; a new one where it has none of ours. */
async function browserOf(tx: Tx, token: string | undefined): Promise<string> {
  const known =
    token === undefined
      ? null
      : await tx.signInCode.findFirst({ where: { browserHash: sha256(token) }, select: { browserId: true } });
  return known?.browserId ?? newId();
}

async function hasAskedTooOften(tx: Tx, email: string, browserId: string, now: Date): Promise<boolean> {
  const [asked] = await tx.$queryRaw<{ both: number; address: number; browser: number }[]>`
    select count(*) filter (where email = ${email} and browser_id = ${browserId}::uuid)::int as both,
      count(*) filter (where email = ${email})::int as address,
      count(*) filter (where browser_id = ${browserId}::uuid)::int as browser
    from sign_in_code
    where (email = ${email} or browser_id = ${browserId}::uuid) and not invited and created_at > ${before(now, WINDOW_MINUTES)}`;
  return (
    asked !== undefined &&
    (asked.both >= CODES_AN_ADDRESS_AND_BROWSER ||
      asked.address >= CODES_AN_ADDRESS ||
      asked.browser >= CODES_A_BROWSER)
  );
}

function codeMail(code: string) {
  const { PREVENT_SERVICE_NAME, PREVENT_BASE_URL } = env();
  return {
    subject: `${code} is your sign-in code for ${PREVENT_SERVICE_NAME}`,
    body: `Your sign-in code is ${code}.\n\nType it into the browser in which you asked for it. It works once, for ${CODE_MINUTES} minutes.\n\nIf you did not ask for it, you need do nothing: nobody can use it without your browser.\n\n${PREVENT_SERVICE_NAME}\n${PREVENT_BASE_URL}\n`,
  };
}

/** Eight digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');

/** A code has few digits, so its hash is salted with its row and the secret: a copy of the table gives none away. */
export const codeHash = (id: string, code: string): string => sha256(`${id}:${code}:${env().NEXTAUTH_SECRET}`);
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** One answer for a wrong, used, expired or foreign code. */
export type CodeRefusal = { readonly kind: 'code-not-valid' };

/** Uses a code, once, in the browser that asked for it. */
export async function redeemCode(
  rawCode: string,
  browserToken: string | undefined,
  clock: Clock = systemClock,
): Promise<Result<StartedSession, CodeRefusal>> {
  const code = rawCode.replace(/\s/g, '');
  if (!/^[0-9]{8}$/.test(code) || browserToken === undefined) return refuse({ kind: 'code-not-valid' });
  const now = clock.now();
  const tried = await inTransaction({ as: 'sign-in' }, now, (tx) => tryCode(tx, code, sha256(browserToken), now));
  // Told to who watches the log, by the code's id: never the address, and the same for known and unknown ones.
  if (tried.exhausted !== undefined) log.warn({ event: tried.exhausted, code: tried.id });
  return tried.session === null ? refuse({ kind: 'code-not-valid' }) : ok(tried.session);
}

interface Tried {
  readonly session: StartedSession | null;
  readonly id?: string;
  readonly exhausted?: 'sign-in-code-exhausted' | 'sign-in-address-exhausted';
}

async function tryCode(tx: Tx, code: string, browserHash: string, now: Date): Promise<Tried> {
  const asked = await newestCode(tx, browserHash, now);
  if (asked === null) return { session: null };
  const { id, email, invited } = asked;
  // Who was invited holds a token of 256 bits that nobody guesses: strangers' tries for the address do not count there.
  if (!invited && (await wrongTriesOfTheDay(tx, email, now)) >= WRONG_TRIES_A_DAY)
    return { session: null, id, exhausted: 'sign-in-address-exhausted' };
  // Counted whatever comes of it: the transaction commits with the refusal.
  await tx.signInCode.update({ where: { id }, data: { attempts: { increment: 1 } } });
  if (!isSame(asked.codeHash, codeHash(id, code)))
    return { session: null, id, ...(asked.attempts + 1 >= CODE_ATTEMPTS && { exhausted: 'sign-in-code-exhausted' }) };
  const person = await tx.person.findFirst({ where: { email, deactivatedAt: null }, select: { id: true } });
  if (person === null) return { session: null };
  await tx.signInCode.update({ where: { id }, data: { usedAt: now } });
  const session = await startSession(tx, person.id, now);
  await recordAudit(tx, person.id, now, {
    action: 'sign-in',
    subject: { type: 'person', id: person.id },
    fields: ['session'],
  });
  return { session };
}

async function wrongTriesOfTheDay(tx: Tx, email: string, now: Date): Promise<number> {
  const [tries] = await tx.$queryRaw<{ wrong: number }[]>`
    select coalesce(sum(attempts - (used_at is not null)::int), 0)::int as wrong
    from sign_in_code where email = ${email} and not invited and created_at > ${before(now, DAY_MINUTES)}`;
  return tries?.wrong ?? 0;
}

interface AskedCode {
  readonly id: string;
  readonly email: string;
  readonly codeHash: string;
  readonly attempts: number;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly invited: boolean;
}

/** The last code this browser asked for, its address and itself locked, if it can still be used. */
async function newestCode(tx: Tx, browserHash: string, now: Date): Promise<AskedCode | null> {
  const unlocked = await tx.signInCode.findFirst({
    where: { browserHash },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, email: true },
  });
  if (unlocked === null) return null;
  // In the order in which asking takes them, so that the two never wait for each other.
  await lockAddress(tx, unlocked.email);
  const [row] = await tx.$queryRaw<AskedCode[]>`
    select id, email, code_hash as "codeHash", attempts, used_at as "usedAt", expires_at as "expiresAt", invited
    from sign_in_code where id = ${unlocked.id}::uuid for update`;
  return row !== undefined && row.usedAt === null && row.expiresAt > now && row.attempts < CODE_ATTEMPTS ? row : null;
}

/**
 * Whether a link's token belongs to an invitation that can still be used. Any other token is not taken over: a browser with a
 * token of somebody else's choosing would sign in as whom they chose.
 */
export async function isInvitation(token: string, clock: Clock = systemClock): Promise<boolean> {
  const now = clock.now();
  return inTransaction({ as: 'sign-in' }, now, async (tx) => {
    const where = { browserHash: sha256(token), invited: true, usedAt: null, expiresAt: { gt: now } };
    return (await tx.signInCode.count({ where: { ...where, attempts: { lt: CODE_ATTEMPTS } } })) > 0;
  });
}
