import { describe, expect, it } from 'vitest';
import { movedUp } from './model';

const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const order = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id).join('');

describe('moving a recommended action up', () => {
  it('changes places with the one before it, and leaves the others', () => {
    expect(order(movedUp(three, 'b'))).toBe('bac');
    expect(order(movedUp(three, 'c'))).toBe('acb');
  });
  it('changes nothing for the first, or for one that is no longer there', () => {
    expect(movedUp(three, 'a')).toBe(three);
    expect(movedUp(three, 'x')).toBe(three);
  });
});
