import { describe, expect, it } from 'vitest';
import { helpersReady, markedBy } from './readiness';

const at = new Date('2026-11-25T10:00:00Z');
const readiness = [
  { benchmark: 8, personId: 'a', readyAt: at },
  { benchmark: 8, personId: 'b', readyAt: null },
  { benchmark: 9, personId: 'a', readyAt: null },
];

describe('ready for the lead', () => {
  it('counts those who have said so among those who help', () => {
    expect(helpersReady(readiness, 8)).toEqual({ ready: 1, helpers: 2 });
    expect(helpersReady(readiness, 9)).toEqual({ ready: 0, helpers: 1 });
  });
  it('is not asked of a benchmark with which nobody helps', () => {
    expect(helpersReady(readiness, 1)).toBeNull();
  });
  it('is each person’s own mark', () => {
    expect(markedBy(readiness, 'a')).toEqual(new Set([8]));
    expect(markedBy(readiness, 'b')).toEqual(new Set());
  });
});
