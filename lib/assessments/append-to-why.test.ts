import { describe, expect, it } from 'vitest';
import { appendToWhy } from './append-to-why';
import { WHY_LIMIT } from './model';

describe('a text from somebody else, taken into “why”', () => {
  it('begins it where nothing is written, and stands after what is', () => {
    expect(appendToWhy('', 'Theirs.')).toEqual({ ok: true, value: 'Theirs.' });
    expect(appendToWhy('Ours.', 'Theirs.')).toEqual({ ok: true, value: 'Ours.\n\nTheirs.' });
  });

  it('is not taken in twice', () => {
    expect(appendToWhy('Ours.\n\nTheirs.', 'Theirs.')).toEqual({ ok: false, error: { kind: 'already-there' } });
  });

  it('that would not fit is refused with how much too long both are: nothing is cut off', () => {
    expect(appendToWhy('a'.repeat(WHY_LIMIT - 4), 'b'.repeat(2))).toMatchObject({ ok: true });
    expect(appendToWhy('a'.repeat(WHY_LIMIT - 4), 'b'.repeat(3))).toEqual({
      ok: false,
      error: { kind: 'no-room', over: 1 },
    });
  });

  it('may be only answers: then nothing changes', () => {
    expect(appendToWhy('Ours.', '')).toEqual({ ok: true, value: 'Ours.' });
  });
});
