/** One line about uploads where no scanner is configured, as lib/storage/upload-mode.ts decides it. */
export function howUploadsGo({ PREVENT_CLAMAV, PREVENT_DEMO, PREVENT_UPLOADS_WITHOUT_SCANNER }) {
  if (PREVENT_CLAMAV) return undefined;
  return PREVENT_DEMO || PREVENT_UPLOADS_WITHOUT_SCANNER === 'allow'
    ? 'No virus scanner is configured (PREVENT_CLAMAV): uploaded files are marked “not scanned”.'
    : 'No virus scanner is configured (PREVENT_CLAMAV): files cannot be uploaded, only links.';
}
