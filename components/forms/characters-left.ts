/**
 * How much still fits, in words. Counts as the server does: line breaks as one character, spaces at the ends not at all
 * (`lib/use-case/text.ts`).
 *
 * @example charactersLeft('A plan.', 5000); // 'You have 4,993 characters left'
 */
export function charactersLeft(text: string, limit: number): string {
  const length = text.replace(/\r\n?/g, '\n').normalize('NFC').trim().length;
  const left = limit - length;
  const count = `${Math.abs(left).toLocaleString('en-GB')} ${Math.abs(left) === 1 ? 'character' : 'characters'}`;
  return left < 0 ? `You have ${count} too many` : `You have ${count} left`;
}
