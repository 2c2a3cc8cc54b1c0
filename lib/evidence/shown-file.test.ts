import { expect, it } from 'vitest';
import { FILE_KINDS } from '@/lib/storage/kinds';
import { shownAs } from './shown-file';

it('only PDF, PNG and JPEG are shown in a page', () => {
  const shown = Object.entries(FILE_KINDS).flatMap(([kind, { mediaType }]) => {
    const as = shownAs(mediaType);
    return as === null ? [] : [`${kind}: ${as}`];
  });
  expect(shown).toEqual(['pdf: pdf', 'png: image', 'jpeg: image']);
  for (const other of ['image/svg+xml', 'text/html', 'image/gif', '']) expect(shownAs(other)).toBeNull();
});
