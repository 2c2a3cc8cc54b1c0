import { expect, it } from 'vitest';
import { copy } from './copy';

it('a benchmark that the council can no longer change says “submitted” only where it was', () => {
  expect(copy.readOnly({ isOfCouncil: true, submittedAt: new Date() })).toContain('has been submitted');
  expect(copy.readOnly({ isOfCouncil: true, submittedAt: null })).toContain('was not submitted');
  expect(copy.readOnly({ isOfCouncil: false, submittedAt: null })).not.toContain('submitted');
});
