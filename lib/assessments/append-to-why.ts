import { refuse, ok, type Result } from '@/lib/use-case';
import { WHY_LIMIT } from './model';

export type AppendRefusal =
  /** The text is there already, word for word. */
  | { readonly kind: 'already-there' }
  /** Both together would be too long by so many characters. */
  | { readonly kind: 'no-room'; readonly over: number };

/**
 * What “why” becomes when a text from somebody else is taken in. What is there stays as it is; the other stands after it, as
 * a paragraph of its own. Pure.
 *
 * @example appendToWhy('Ours.', 'Theirs.') // { ok: true, value: 'Ours.\n\nTheirs.' }
 */
export function appendToWhy(why: string, text: string): Result<string, AppendRefusal> {
  if (text !== '' && why.includes(text)) return refuse({ kind: 'already-there' });
  const both = [why, text].filter((part) => part !== '').join('\n\n');
  return both.length > WHY_LIMIT ? refuse({ kind: 'no-room', over: both.length - WHY_LIMIT }) : ok(both);
}
