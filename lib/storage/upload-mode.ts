import { env } from '../env';

/** How far uploads go here: scanned before anyone reads them, taken as they are and marked so, or not taken. */
export const UPLOAD_MODES = ['scanned', 'not-scanned', 'refused'] as const;
export type UploadMode = (typeof UPLOAD_MODES)[number];

export const SCAN_STATES = ['waiting', 'clean', 'refused', 'not-scanned'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

interface Configured {
  readonly PREVENT_CLAMAV?: string | undefined;
  readonly PREVENT_DEMO: boolean;
  readonly PREVENT_UPLOADS_WITHOUT_SCANNER: boolean;
}

/**
 * With a scanner every file is scanned. Without one the demonstration takes files and says that nobody looked; a real
 * service takes none, unless its operator has said that it shall.
 */
export function uploadMode(configured: Configured = env()): UploadMode {
  if (configured.PREVENT_CLAMAV !== undefined) return 'scanned';
  return configured.PREVENT_DEMO || configured.PREVENT_UPLOADS_WITHOUT_SCANNER ? 'not-scanned' : 'refused';
}

/**
 * Whether a file may be handed to a reader: after an explicit clean answer, or unscanned where nothing could scan it and that
 * is allowed. As soon as a scanner is configured, what was not scanned waits for it.
 */
export const isServed = (scan: ScanState, mode: UploadMode): boolean =>
  scan === 'clean' || (scan === 'not-scanned' && mode === 'not-scanned');
