import { describe, expect, it } from 'vitest';
import { isServed, SCAN_STATES, UPLOAD_MODES, uploadMode } from './upload-mode';

describe('uploads', () => {
  it.each([
    ['are scanned where there is a scanner', '/run/clamd.sock', false, false, 'scanned'],
    ['are scanned there in the demonstration too', '/run/clamd.sock', true, true, 'scanned'],
    ['are taken without one in the demonstration', undefined, true, false, 'not-scanned'],
    ['are not taken without one in a real service', undefined, false, false, 'refused'],
    ['unless its operator said so', undefined, false, true, 'not-scanned'],
  ] as const)('%s', (_rule, PREVENT_CLAMAV, PREVENT_DEMO, PREVENT_UPLOADS_WITHOUT_SCANNER, mode) => {
    expect(uploadMode({ PREVENT_CLAMAV, PREVENT_DEMO, PREVENT_UPLOADS_WITHOUT_SCANNER })).toBe(mode);
  });

  it('are served when clean, and unscanned only where nothing could scan them and that is allowed', () => {
    const served = UPLOAD_MODES.flatMap((mode) =>
      SCAN_STATES.filter((scan) => isServed(scan, mode)).map((scan) => `${scan}, ${mode}`),
    );
    expect(served).toEqual(['clean, scanned', 'clean, not-scanned', 'not-scanned, not-scanned', 'clean, refused']);
  });
});
