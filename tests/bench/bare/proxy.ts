/** The very headers that the service sends, made by the service's own code. */
export { proxy } from '../../../proxy';

/** Next.js reads this where it stands, so it cannot come from the other file. */
export const config = { matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico).*)' }] };
