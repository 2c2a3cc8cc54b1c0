import { expect, it } from 'vitest';
import { howUploadsGo } from './uploads-line.mjs';

it.each([
  [{ PREVENT_CLAMAV: '/run/clamd.sock', PREVENT_DEMO: '1' }, undefined],
  [{ PREVENT_DEMO: '1' }, /marked “not scanned”/],
  [{ PREVENT_DEMO: '', PREVENT_UPLOADS_WITHOUT_SCANNER: 'allow' }, /marked “not scanned”/],
  [{ PREVENT_DEMO: '' }, /cannot be uploaded/],
])('the start says how uploads go without a scanner: %j', (environment, line) => {
  if (line) expect(howUploadsGo(environment)).toMatch(line);
  else expect(howUploadsGo(environment)).toBeUndefined();
});
