import { describe, expect, it } from 'vitest';
import { criteriaName, daysBetween, isCycleName, isFinished, noCounts, hoursSaid } from './model';

describe('a cycle is named by the years it spans', () => {
  it.each(['2022/23', '2026/27', '2099/00'])('%s', (name) => {
    expect(isCycleName(name)).toBe(true);
  });
  it.each(['2022/24', '2022/22', '2022-23', '22/23', '2022/2023', ' 2022/23', '2022/23 ', '1999/00', '', 'spring'])(
    'not "%s"',
    (name) => {
      expect(isCycleName(name)).toBe(false);
    },
  );
});

it('days are whole and never fewer than none', () => {
  expect(daysBetween(new Date('2023-03-01T12:00:00Z'), new Date('2023-03-03T11:59:59Z'))).toBe(1);
  expect(daysBetween(new Date('2023-03-03T00:00:00Z'), new Date('2023-03-01T00:00:00Z'))).toBe(0);
});

it('counts begin at none in every state', () => {
  expect(Object.values(noCounts()).every((count) => count === 0)).toBe(true);
  expect(noCounts()).toHaveProperty('withdrawn', 0);
});

it('the criteria are named with their version', () => {
  expect(criteriaName({ code: 'prevent-local-authority-2022-23', title: 'Criteria' })).toBe('Criteria, 2022/23');
  expect(criteriaName({ code: 'other', title: 'Criteria' })).toBe('Criteria');
});

describe('how long self-assessments took', () => {
  it.each([
    [[], null],
    [[38], { councils: 1, median: null }],
    [[10, 41, 40, 38], { councils: 4, median: null }],
    [[100, 10, 40, 20, 90], { councils: 5, median: 40 }],
    [[10, 41, 90, 100, 5, 10], { councils: 6, median: 26 }],
    [[0, 0, 0, 0, 0], { councils: 5, median: 0 }],
  ] as const)('%j', (hours, said) => {
    expect(hoursSaid(hours)).toEqual(said);
  });
});

describe('a cycle', () => {
  it('is finished when every council has its letter or has left', () => {
    expect(isFinished({ ...noCounts(), issued: 3, withdrawn: 1 })).toBe(true);
    expect(isFinished(noCounts())).toBe(true);
    expect(isFinished({ ...noCounts(), issued: 3, 'fact-check': 1 })).toBe(false);
  });
});
