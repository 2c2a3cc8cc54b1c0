import { describe, expect, it } from 'vitest';
import { demonstrationPlan } from './demonstration.mjs';
import { Refusal } from './refusal.mjs';

const embedded = { isEmbedded: true, demo: false, empty: false, isEmptyDatabase: true, state: undefined };
const postgresql = { ...embedded, isEmbedded: false };

describe('where demonstration data may be', () => {
  it('is loaded into the embedded database the first time', () => {
    expect(demonstrationPlan(embedded)).toBe('load');
  });

  it('is not loaded with --empty', () => {
    expect(demonstrationPlan({ ...embedded, empty: true })).toBe('none');
  });

  it('is never loaded into an embedded database in use', () => {
    expect(demonstrationPlan({ ...embedded, isEmptyDatabase: false })).toBe('none');
  });

  it('is used again at the second start', () => {
    expect(demonstrationPlan({ ...embedded, isEmptyDatabase: false, state: 'loaded' })).toBe('use');
  });

  it('cannot be started with --empty', () => {
    expect(() => demonstrationPlan({ ...embedded, empty: true, isEmptyDatabase: false, state: 'loaded' })).toThrow(
      Refusal,
    );
  });

  it('is not loaded into PostgreSQL unless asked for', () => {
    expect(demonstrationPlan(postgresql)).toBe('none');
    expect(demonstrationPlan({ ...postgresql, demo: true })).toBe('load');
  });

  it('is refused in a PostgreSQL database in use', () => {
    expect(() => demonstrationPlan({ ...postgresql, demo: true, isEmptyDatabase: false })).toThrow(
      /--demo needs an empty one/,
    );
  });

  it('offers its sign-in on PostgreSQL only with --demo', () => {
    const loaded = { ...postgresql, isEmptyDatabase: false, state: 'loaded' };
    expect(demonstrationPlan(loaded)).toBe('none');
    expect(demonstrationPlan({ ...loaded, demo: true })).toBe('use');
  });

  it('is loaded again where loading was cut short before anything was written, and refused where something was', () => {
    expect(demonstrationPlan({ ...embedded, state: 'loading' })).toBe('load');
    expect(() => demonstrationPlan({ ...embedded, state: 'loading', isEmptyDatabase: false })).toThrow(/cut short/);
  });
});
