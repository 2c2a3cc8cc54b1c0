import { describe, expect, it } from 'vitest';
import { benchmarkInput, valueWords } from './form-input';

describe('a benchmark’s form', () => {
  it('sends answers and what was shown of them by the statement’s id, whatever its dots', () => {
    const form = new FormData();
    form.set('assessmentId', 'an-id');
    form.set('benchmark', '3');
    form.set('answers.B3.L4.S1', 'partly');
    form.set('seen.B3.L4.S1', '1:planned');
    form.append('holds', 'B3.L4.S2');
    form.append('holds', 'B3.L4.S3');
    form.set('intent', 'continue');
    expect(benchmarkInput(form)).toEqual({
      assessmentId: 'an-id',
      benchmark: '3',
      answers: { 'B3.L4.S1': 'partly' },
      seen: { 'B3.L4.S1': '1:planned' },
      holds: ['B3.L4.S2', 'B3.L4.S3'],
    });
  });

  it('shows codes as words where two versions are compared, and texts as they are', () => {
    expect(valueWords('score', '4')).toBe('Score 4');
    expect(valueWords('score', '')).toBe('No score chosen');
    expect(valueWords('completed', 'no')).toBe('No');
    expect(valueWords('answers.B3.L4.S1', 'true-of-us')).toBe('True of us');
    expect(valueWords('answers.B3.L4.S1', '')).toBe('Not answered');
    expect(valueWords('answers.B3.L4.S1', 'constructor')).toBe('Not answered');
    expect(valueWords('why', 'yes')).toBe('yes');
  });
});
