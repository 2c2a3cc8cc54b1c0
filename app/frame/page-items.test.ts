import { describe, expect, it } from 'vitest';
import { pageItems, withQuery } from './page-items';

describe('the page numbers of a list', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 8, [1, 2, null, 8]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [8, 8, [1, null, 7, 8]],
  ])('on page %i of %i', (page, pages, expected) => {
    expect(pageItems(page, pages)).toEqual(expected);
  });
  it('make sense on a page that is not there', () => {
    expect(pageItems(40, 3)).toEqual([1, null, 3]);
  });
});

it('an address says only what there is to say, escaped', () => {
  expect(withQuery('/people', { q: '', page: '' })).toBe('/people');
  expect(withQuery('/people', { q: 'a&b', page: '2' })).toBe('/people?q=a%26b&page=2');
});
