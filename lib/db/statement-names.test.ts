import { describe, expect, it } from 'vitest';
import { statementNames } from './statement-names';

describe('a statement’s name', () => {
  it('is the same for the same text and another for another', () => {
    const nameOf = statementNames();
    expect(nameOf({ sql: 'select 1' })).toBe(nameOf({ sql: 'select 1' }));
    expect(nameOf({ sql: 'with two as (select 2) table two' })).not.toBe(nameOf({ sql: 'select 1' }));
  });

  it('is not given to what writes or controls a transaction', () => {
    const nameOf = statementNames();
    for (const sql of [
      'BEGIN',
      'COMMIT',
      'insert into cycle default values',
      'UPDATE cycle SET name = $1',
      'selection',
    ])
      expect(nameOf({ sql })).toBe('');
  });

  it('is not given any more when there are three hundred', () => {
    const nameOf = statementNames();
    const given = Array.from({ length: 301 }, (_, place) => nameOf({ sql: `select ${place}` }));
    expect(new Set(given.slice(0, 300)).size).toBe(300);
    expect(given[300]).toBe('');
    expect(nameOf({ sql: 'select 0' })).toBe(given[0]);
  });
});
