import 'server-only';
import type { AuthOptions, Session } from 'next-auth';
import { env } from '../env';
import type { Actor } from '../policy';
import { sessionAdapter, type SessionUser } from './adapter';

/** A working day: afterwards the person signs in again. */
export const SESSION_HOURS = 12;

const isSecure = () => env().PREVENT_BASE_URL.startsWith('https:');

export const sessionCookie = () => ({
  name: isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() },
});

/**
 * Ties a code to the browser that asked for it. With `__Host-` nobody sets it in our place, neither a neighbouring host nor a
 * page without https.
 */
export const browserCookie = () => ({
  name: isSecure() ? '__Host-prevent.browser' : 'prevent.browser',
  options: sessionCookie().options,
});

/** Says whose a form is that is sent after its session has ended (`kept-forms.ts`). */
export const typingCookie = () => ({
  name: isSecure() ? '__Host-prevent.typing' : 'prevent.typing',
  options: sessionCookie().options,
});

export interface ActorSession extends Session {
  readonly actor: Actor;
  readonly keptPaths: readonly string[];
}

export const authOptions = (): AuthOptions => ({
  adapter: sessionAdapter,
  secret: env().NEXTAUTH_SECRET,
  providers: [],
  // Never prolonged while reading: a server component cannot set the cookie that would have to go with it.
  session: { strategy: 'database', maxAge: SESSION_HOURS * 3600, updateAge: SESSION_HOURS * 3600 },
  cookies: { sessionToken: sessionCookie() },
  useSecureCookies: isSecure(),
  callbacks: {
    session: ({ session, user }): ActorSession => {
      const { actor, keptPaths } = user as SessionUser;
      return { ...session, actor, keptPaths };
    },
  },
});
