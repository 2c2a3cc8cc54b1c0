import { describe, expect, it } from 'vitest';
import { nextPath, withNext } from './next-path';

describe('where a person goes after signing in', () => {
  it.each(['/home', '/reviews/0190?tab=2', '/people?q=a%20b&page=2'])(
    'is the page of this service they wanted: %s',
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    ['another host', 'https://elsewhere.example/'],
    ['another host without its scheme', '//elsewhere.example'],
    ['a backslash that browsers read as a slash', '/\\elsewhere.example'],
    ['a backslash further on', '/a\\b'],
    ['a tab that browsers drop', '/\t/elsewhere.example'],
    ['a line break', '/a\r\nSet-Cookie: x=y'],
    ['a relative path', 'reviews'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
    ['something that is no text', ['/a', '/b']],
    ['the sign-in page itself', '/sign-in/code'],
    ['something endless', `/${'a'.repeat(500)}`],
  ])('is home for %s', (_what, path) => {
    expect(nextPath(path)).toBe('/home');
  });

  it('is carried along only where it is not home', () => {
    expect(withNext('/sign-in/code', undefined)).toBe('/sign-in/code');
    expect(withNext('/sign-in/code', '/reviews/1?a=b')).toBe('/sign-in/code?next=%2Freviews%2F1%3Fa%3Db');
  });
});
