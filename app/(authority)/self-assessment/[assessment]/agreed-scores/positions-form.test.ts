import { describe, expect, it } from 'vitest';
import { positionErrors, positionsIn } from './positions-form';

function sent(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const shown = { 'agreed-1': 'one', 'agreed-10': 'ten' };

describe('the council’s answers', () => {
  it('leave out the agreed scores that were not answered', () => {
    expect(positionsIn(sent({ ...shown, 'position-10': 'confirmed', which: 'answered' }))).toEqual([
      { benchmark: '10', agreedScoreId: 'ten', position: 'confirmed', reason: '' },
    ]);
  });
  it('confirm everything that is not marked as different, in one press', () => {
    const answers = positionsIn(sent({ ...shown, 'position-1': 'differs', 'reason-1': 'It is a 4', which: 'all' }));
    expect(answers.map(({ position }) => position)).toEqual(['differs', 'confirmed']);
  });
  it('are only about scores that were on the page', () => {
    expect(positionsIn(sent({ 'position-3': 'confirmed', which: 'all' }))).toEqual([]);
  });
  it('are refused at the benchmark that they are about', () => {
    const [error] = positionErrors([{ kind: 'difference-needs-reason', benchmark: 7 }]);
    expect(error).toEqual({ field: 'reason-7', message: 'Say where the council differs on benchmark 7, and why' });
  });
});
