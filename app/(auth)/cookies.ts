import 'server-only';
import { cookies } from 'next/headers';
import {
  browserCookie,
  ENDED_HOURS,
  sessionCookie,
  typingCookie,
  typingToken as typingTokenOf,
  type StartedSession,
} from '@/lib/auth';

const BROWSER_MINUTES = 30;
/** Our own tokens: 32 bytes in base64url. A cookie that is anything else was not set by us. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export async function browserToken(): Promise<string | undefined> {
  const value = (await cookies()).get(browserCookie().name)?.value;
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}

export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

export async function rememberBrowser(token: string): Promise<void> {
  (await cookies()).set(browserCookie().name, token, { ...browserCookie().options, maxAge: BROWSER_MINUTES * 60 });
}

export async function rememberSession({ token, expiresAt }: StartedSession): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookie().name, token, { ...sessionCookie().options, expires: expiresAt });
  jar.set(typingCookie().name, typingTokenOf(token), {
    ...typingCookie().options,
    expires: new Date(expiresAt.getTime() + ENDED_HOURS * 3_600_000),
  });
  jar.set(browserCookie().name, '', { ...browserCookie().options, maxAge: 0 });
}

export async function typingToken(): Promise<string | undefined> {
  const value = (await cookies()).get(typingCookie().name)?.value;
  return value !== undefined && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
}

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value;
}

export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  // With its attributes: a browser keeps a `__Secure-` cookie that is deleted without them.
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
