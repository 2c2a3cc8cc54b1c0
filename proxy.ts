import { NextResponse, type NextRequest } from 'next/server';
import { fixedHeaders } from './lib/response-headers';

/**
 * Security headers for every page, with a nonce of its own (docs/security.md). It decides nothing about who may do what:
 * that is the use-cases' work. Files stay out of the matcher: a proxy cuts long bodies short without a word, and its policy
 * would take the place of a download's. Their routes set the same fixed headers themselves (app/receive-upload.ts, app/receive-answer.ts).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const isDevelopment = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    // A file's own page reads a PDF in a worker (app/files): one of our files, whose answer forbids it everything else.
    ...(request.nextUrl.pathname.startsWith('/files/') ? ["worker-src 'self'"] : []),
    ...(isDevelopment ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(fixedHeaders())) response.headers.set(name, value);
  // Whoever has the address of a question may answer it: not even our own pages are told it.
  if (request.nextUrl.pathname.startsWith('/answer/')) response.headers.set('referrer-policy', 'strict-origin');
  return response;
}

export const config = {
  matcher: [{ source: '/((?!_next/static|_next/image|api/(?:uploads|files|answers)/|favicon.ico|icon.svg|fonts/).*)' }],
};
