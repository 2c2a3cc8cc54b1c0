import { describe, expect, it } from 'vitest';
import { pageBefore } from './page-before';

const BASE = 'https://prevent.example';

describe('the page that a report is about', () => {
  it('is the one from which a person came', () => {
    expect(pageBefore('https://prevent.example/reviews/1', BASE)).toBe('/reviews/1');
  });
  it('is named without what they searched for there', () => {
    expect(pageBefore('https://prevent.example/people?q=a+name', BASE)).toBe('/people');
  });
  it.each([null, '', 'nonsense', 'https://elsewhere.example/reviews/1', 'https://prevent.example/report-a-problem'])(
    'is asked for where it is %s',
    (referer) => {
      expect(pageBefore(referer, BASE)).toBe('');
    },
  );
});
