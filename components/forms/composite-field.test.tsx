import { describe, expect, it } from 'vitest';
import { dateParts, tickedBoxes } from './composite-field';
import { resolveConflict } from './resolve-conflict';

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('a field of a stale save that a form sends as several', () => {
  const composites = { due: dateParts('due'), councils: tickedBoxes('councils') };
  const sent = [
    ['due-day', '3'],
    ['due-month', '4'],
    ['due-year', '2031'],
    ['councils', 'E1'],
    ['councils', 'E2'],
  ] as const;

  it('is shown as one', () => {
    expect(composites.due.gather(form(sent))).toBe('2031-04-03');
    expect(composites.councils.gather(form(sent))).toBe('E1, E2');
    expect(composites.due.gather(form([['due-day', 'soon']]))).toBe('soon');
    expect(composites.due.gather(form([]))).toBe('');
  });

  it('takes the other’s version in every part where theirs was chosen', () => {
    const resolved = resolveConflict(
      form([
        ['choose:due', 'theirs'],
        ['theirs:due', '2032-02-09'],
        ['choose:councils', 'theirs'],
        ['theirs:councils', 'E2, E3'],
        ...sent,
      ]),
      composites,
    );
    expect([...resolved]).toEqual([
      ['due-day', '9'],
      ['due-month', '2'],
      ['due-year', '2032'],
      ['councils', 'E2'],
      ['councils', 'E3'],
    ]);
  });

  it('keeps your parts where yours was chosen', () => {
    const resolved = resolveConflict(
      form([
        ['choose:due', 'yours'],
        ['theirs:due', '2032-02-09'],
        ['choose:councils', 'yours'],
        ['theirs:councils', 'E3'],
        ...sent,
      ]),
      composites,
    );
    expect([...resolved]).toEqual(sent);
  });

  it('is empty where theirs is', () => {
    const choice = [
      ['choose:due', 'theirs'],
      ['theirs:due', ''],
      ['choose:councils', 'theirs'],
      ['theirs:councils', ''],
    ] as const;
    const resolved = resolveConflict(form([...choice, ...sent]), composites);
    expect(resolved.getAll('councils')).toEqual([]);
    expect(composites.due.gather(resolved)).toBe('');
  });
});
