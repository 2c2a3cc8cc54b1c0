import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askForCode,
  CODES_A_BROWSER,
  CODES_AN_ADDRESS,
  CODES_AN_ADDRESS_AND_BROWSER,
  CODE_ATTEMPTS,
  CODE_MINUTES,
  redeemCode,
  WRONG_TRIES_A_DAY,
} from '@/lib/auth/codes';
import { inviteAdministrator } from '@/lib/auth/invite-administrator';
import { log } from '@/lib/log';
import { deliver } from '@/lib/mail/deliver';
import { sessionAdapter } from '@/lib/auth/adapter';
import { newToken, seal } from '@/lib/secrets';
import { aPerson, asSystem, mailed, unique } from '../factories';

/** A clock that a test moves. */
class Hands {
  constructor(private at = new Date()) {}
  now = () => this.at;
  forward(minutes: number) {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}

let clock: Hands;
beforeEach(() => {
  clock = new Hands();
});

const codeIn = (body: string): string => /code is (\d{8})/.exec(body)?.[1] ?? '';
const lastCode = async (email: string) => codeIn((await mailed()).filter(({ to }) => to === email).at(-1)?.body ?? '');

async function asked(email: string, browser?: string) {
  const result = await askForCode(email, browser, clock);
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return { browser: result.value.browserToken, code: await lastCode(email.trim().toLowerCase()) };
}
const notValid = { ok: false, error: { kind: 'code-not-valid' } };
const tooMany = { ok: false, error: { kind: 'too-many-codes' } };
const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000');

describe('a code', () => {
  it('signs in the person who asked for it, in the browser in which they asked', async () => {
    const person = await aPerson();
    const { browser, code } = await asked(person.email);
    const session = await redeemCode(code, browser, clock);
    expect(session.ok).toBe(true);
    const found = session.ok ? await sessionAdapter.getSessionAndUser?.(session.value.token) : null;
    expect(found?.user.id).toBe(person.id);
  });

  it('is taken with spaces in it, as people type it, and for an address in capitals', async () => {
    const { email } = await aPerson();
    const { browser, code } = await asked(` ${email.toUpperCase()} `);
    expect((await redeemCode(` ${code.slice(0, 3)} ${code.slice(3)}`, browser, clock)).ok).toBe(true);
  });

  it('works once', async () => {
    const { email } = await aPerson();
    const { browser, code } = await asked(email);
    await redeemCode(code, browser, clock);
    expect(await redeemCode(code, browser, clock)).toEqual(notValid);
  });

  it('makes one session when it is used many times at once', async () => {
    const { id, email } = await aPerson();
    const { browser, code } = await asked(email);
    const results = await Promise.all(Array.from({ length: 8 }, () => redeemCode(code, browser, clock)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem((tx) => tx.session.count({ where: { personId: id } }))).toBe(1);
  });

  it(`works for ${CODE_MINUTES} minutes and not a moment longer`, async () => {
    const { email } = await aPerson();
    const first = await asked(email);
    clock.forward(CODE_MINUTES - 0.01);
    expect((await redeemCode(first.code, first.browser, clock)).ok).toBe(true);
    const second = await asked(email);
    clock.forward(CODE_MINUTES);
    expect(await redeemCode(second.code, second.browser, clock)).toEqual(notValid);
  });

  it('does not work in another browser, nor in one that never asked', async () => {
    const { email } = await aPerson();
    const { code } = await asked(email);
    expect(await redeemCode(code, newToken(), clock)).toEqual(notValid);
    expect(await redeemCode(code, undefined, clock)).toEqual(notValid);
  });

  it('is replaced by the next one asked for in that browser', async () => {
    const { email } = await aPerson();
    const first = await asked(email);
    const second = await asked(email, first.browser);
    expect(second.browser).not.toBe(first.browser);
    expect(first.code === second.code ? notValid : await redeemCode(first.code, first.browser, clock)).toEqual(
      notValid,
    );
    expect((await redeemCode(second.code, second.browser, clock)).ok).toBe(true);
  });

  it(`is worth nothing after ${CODE_ATTEMPTS} wrong tries, each of them counted`, async () => {
    const { email } = await aPerson();
    const { browser, code } = await asked(email);
    for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1)
      expect(await redeemCode(wrong(code), browser, clock)).toEqual(notValid);
    expect(await redeemCode(code, browser, clock)).toEqual(notValid);
  });

  it(`still works at the last of ${CODE_ATTEMPTS} tries`, async () => {
    const { email } = await aPerson();
    const { browser, code } = await asked(email);
    for (let attempt = 1; attempt < CODE_ATTEMPTS; attempt += 1) await redeemCode(wrong(code), browser, clock);
    expect((await redeemCode(code, browser, clock)).ok).toBe(true);
  });

  it('cannot be guessed by many tries at once', async () => {
    const { email } = await aPerson();
    const { browser, code } = await asked(email);
    await Promise.all(Array.from({ length: 12 }, () => redeemCode(wrong(code), browser, clock)));
    const [row] = await asSystem((tx) => tx.signInCode.findMany({ where: { email } }));
    expect(row?.attempts).toBe(CODE_ATTEMPTS);
  });

  it.each(['', '123456', '1234567', '123456789', 'abcdefgh', '1234567８', '１２３４５６７８'])(
    'is not %j',
    async (typed) => {
      const { email } = await aPerson();
      const { browser } = await asked(email);
      expect(await redeemCode(typed, browser, clock)).toEqual(notValid);
    },
  );

  it('signs nobody in who was deactivated since they asked', async () => {
    const { id, email } = await aPerson();
    const { browser, code } = await asked(email);
    await asSystem((tx) => tx.person.update({ where: { id }, data: { deactivatedAt: clock.now() } }));
    expect(await redeemCode(code, browser, clock)).toEqual(notValid);
  });
});

describe('asking for a code', () => {
  it('is answered alike for a known, an unknown and a deactivated address, with the same work done', async () => {
    const known = (await aPerson()).email;
    const gone = (await aPerson({ deactivatedAt: new Date() })).email;
    const unknown = `nobody.${unique()}@tests.example`;
    for (const email of [known, gone, unknown]) {
      const result = await askForCode(email, undefined, clock);
      expect(result).toEqual({ ok: true, value: { browserToken: expect.stringMatching(/^[\w-]{43}$/) as string } });
      expect(await asSystem((tx) => tx.signInCode.count({ where: { email } }))).toBe(1);
      expect((await mailed()).filter(({ to }) => to === email)).toHaveLength(1);
    }
  });

  it('sends an e-mail only to an active person: the worker decides', async () => {
    const sendTo = (to: string) =>
      deliver(seal(JSON.stringify({ to, subject: 'A code', body: 'A code', onlyToKnownPerson: true })), new Date());
    // There is no mail server here: reaching for one is what shows that it would have been sent.
    const would = (to: string) =>
      sendTo(to).then(
        () => 'kept',
        () => 'sent',
      );
    expect(await would((await aPerson()).email)).toBe('sent');
    expect(await would((await aPerson({ deactivatedAt: new Date() })).email)).toBe('kept');
    expect(await would(`nobody.${unique()}@tests.example`)).toBe('kept');
  });

  it.each(['', 'name', 'name@', '@example.gov.uk', 'a b@example.gov.uk', `${'a'.repeat(250)}@example.gov.uk`])(
    'is refused for %j, saying how to fix it',
    async (typed) => {
      const result = await askForCode(typed, undefined, clock);
      expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ field: 'email' }] } });
    },
  );

  it(`is limited to ${CODES_AN_ADDRESS_AND_BROWSER} codes for an address from one browser in a quarter of an hour`, async () => {
    const { email } = await aPerson();
    let browser: string | undefined;
    for (let count = 0; count < CODES_AN_ADDRESS_AND_BROWSER; count += 1) ({ browser } = await asked(email, browser));
    expect(await askForCode(email, browser, clock)).toEqual(tooMany);
    clock.forward(15.1);
    expect((await askForCode(email, browser, clock)).ok).toBe(true);
  });

  it('is still there for a person in whose name a stranger has asked as often as they may', async () => {
    const { email } = await aPerson();
    let stranger: string | undefined;
    for (let count = 0; count < CODES_AN_ADDRESS_AND_BROWSER; count += 1)
      stranger = (await asked(email, stranger)).browser;
    expect(await askForCode(email, stranger, clock)).toEqual(tooMany);
    const { browser, code } = await asked(email);
    expect((await redeemCode(code, browser, clock)).ok).toBe(true);
  });

  it(`is limited to ${CODES_AN_ADDRESS} codes for an address from all browsers, also at once`, async () => {
    const { email } = await aPerson();
    const results = await Promise.all(
      Array.from({ length: CODES_AN_ADDRESS + 5 }, () => askForCode(email, undefined, clock)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(CODES_AN_ADDRESS);
    expect(await askForCode(email, undefined, clock)).toEqual(tooMany);
  });

  it(`is limited to ${CODES_A_BROWSER} codes a browser, whatever the addresses and the tokens it was given`, async () => {
    let browser: string | undefined;
    for (let count = 0; count < CODES_A_BROWSER; count += 1)
      ({ browser } = await asked(`nobody.${unique()}@tests.example`, browser));
    expect(await askForCode(`nobody.${unique()}@tests.example`, browser, clock)).toEqual(tooMany);
  });

  it('gives the browser a token of its own each time: one that somebody else chose opens nothing', async () => {
    const { email } = await aPerson();
    const chosen = newToken();
    const { browser, code } = await asked(email, chosen);
    expect(browser).not.toBe(chosen);
    expect(await redeemCode(code, chosen, clock)).toEqual(notValid);
    expect((await redeemCode(code, browser, clock)).ok).toBe(true);
  });

  it('removes codes that ended more than a day ago, with the addresses in them', async () => {
    const email = `nobody.${unique()}@tests.example`;
    await asked(email);
    clock.forward(CODE_MINUTES + 24 * 60 + 1);
    await asked((await aPerson()).email);
    expect(await asSystem((tx) => tx.signInCode.count({ where: { email } }))).toBe(0);
  });
});

describe('guessing', () => {
  /** Codes one after the other, each tried wrongly as often as it may be, from a browser that forgets its cookie. */
  async function guess(email: string, tries: number) {
    for (let count = 0; count < tries;) {
      const { browser, code } = await asked(email);
      for (let attempt = 0; attempt < CODE_ATTEMPTS && count < tries; attempt += 1, count += 1)
        expect(await redeemCode(wrong(code), browser, clock)).toEqual(notValid);
    }
  }

  it(`ends after ${WRONG_TRIES_A_DAY} wrong tries for an address in a day, over all codes and browsers`, async () => {
    const { email } = await aPerson();
    await guess(email, WRONG_TRIES_A_DAY);
    const late = await asked(email);
    expect(await redeemCode(late.code, late.browser, clock)).toEqual(notValid);
    clock.forward(24 * 60);
    const nextDay = await asked(email);
    expect((await redeemCode(nextDay.code, nextDay.browser, clock)).ok).toBe(true);
  });

  it('does not end before, and a right try is no wrong one', async () => {
    const { email } = await aPerson();
    await guess(email, WRONG_TRIES_A_DAY - 1);
    for (let times = 0; times < 2; times += 1) {
      const { browser, code } = await asked(email);
      expect((await redeemCode(code, browser, clock)).ok).toBe(true);
    }
  });

  it('does not keep an invited administrator out: nobody guesses the token of their link', async () => {
    const { email } = await aPerson();
    await guess(email, WRONG_TRIES_A_DAY);
    const invited = await inviteAdministrator(email, clock);
    expect(invited.ok && (await redeemCode(invited.value.code, invited.value.token, clock)).ok).toBe(true);
  });

  it('is in the log, by the code’s id, without the address', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    try {
      const { email } = await aPerson();
      await guess(email, CODE_ATTEMPTS);
      const [row] = await asSystem((tx) => tx.signInCode.findMany({ where: { email } }));
      expect(warn.mock.calls).toEqual([[{ event: 'sign-in-code-exhausted', code: row?.id }]]);
      await guess(email, WRONG_TRIES_A_DAY - CODE_ATTEMPTS);
      const late = await asked(email);
      await redeemCode(late.code, late.browser, clock);
      expect(warn.mock.lastCall).toMatchObject([{ event: 'sign-in-address-exhausted' }]);
      expect(JSON.stringify(warn.mock.calls)).not.toContain(email);
    } finally {
      warn.mockRestore();
    }
  });
});
