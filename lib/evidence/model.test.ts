import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import { readLink, sensitivities, URL_LIMIT } from './model';

const problemOf = (typed: string) => {
  const read = readLink(typed);
  return read.ok ? null : read.problem;
};

describe('a link to evidence', () => {
  it.each(['https://www.example.org/plan.pdf', 'http://intranet.example/page?id=3#top'])(
    'is taken as it is: %s',
    (url) => {
      expect(readLink(url)).toEqual({ ok: true, url });
    },
  );

  it('may have spaces around it, from copying', () => {
    expect(readLink('  https://www.example.org/ ')).toEqual({ ok: true, url: 'https://www.example.org/' });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.org/a',
  ])('is never one that a browser would run or read from its own machine: %s', (typed) => {
    expect(problemOf(typed)).toBe('not-http');
  });

  it.each(['', 'the plan', 'www.example.org', 'https://', 'https://two words.example'])(
    'is a whole link: %j is not',
    (typed) => {
      expect(problemOf(typed)).toBe('not-a-link');
    },
  );

  it('does not hand a password to its readers', () => {
    expect(problemOf('https://lead:secret@www.example.org/')).toBe('holds-a-password');
  });

  it('is at most 2,000 characters, as typed and as a browser writes it out', () => {
    const start = 'https://www.example.org/';
    expect(problemOf(start + 'a'.repeat(URL_LIMIT - start.length))).toBeNull();
    expect(problemOf(start + 'a'.repeat(URL_LIMIT - start.length + 1))).toBe('too-long');
    expect(problemOf(start + 'ô'.repeat(URL_LIMIT - start.length))).toBe('too-long');
  });
});

describe('what should not be uploaded', () => {
  const of = (number: number) => {
    const benchmark = benchmarkByNumber(framework2022, number);
    return benchmark ? sensitivities(benchmark) : null;
  };
  it('is asked after by the statements on the CTLP and on security clearance, and by no others', () => {
    expect([1, 2, 3, 4, 6, 7, 8, 9, 10].map((number) => [number, of(number)])).toEqual([
      [1, ['ctlp']],
      [2, []],
      [3, ['ctlp']],
      [4, []],
      [6, ['clearance']],
      [7, []],
      [8, []],
      [9, []],
      [10, []],
    ]);
  });
});
