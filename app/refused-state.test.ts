import { describe, expect, it } from 'vitest';
import { refusedState } from './refused-state';

const form = () => {
  const sent = new FormData();
  for (const [name, value] of [
    ['shown', 'as it was'],
    ['approverName', 'A Director'],
    ['hours', '40'],
    ['declared', 'yes'],
  ] as const)
    sent.append(name, value);
  return sent;
};
const explain = () => [{ field: '', message: 'Look through it again' }];

describe('a form that was refused', () => {
  it('sends next what its page shows by then, where that had changed, and loses nothing that was typed', () => {
    const refusal = { kind: 'changed-since-shown', renewed: { shown: 'as it is' } } as const;
    expect(refusedState({ form: form(), explain }, refusal)).toEqual({
      errors: [{ field: '', message: 'Look through it again' }],
      values: { shown: 'as it is', approverName: 'A Director', hours: '40', declared: 'yes' },
    });
  });

  it('keeps what it was shown where it was refused for something else', () => {
    const refusal = { kind: 'approver-missing' } as const;
    expect(refusedState({ form: form(), explain }, refusal).values).toMatchObject({ shown: 'as it was' });
  });
});
