import 'server-only';
import { env } from '../env';
import { isScannerThere } from './clamd';
import { Misconfigured } from './file-storage';
import { storage } from './index';
import { isDown } from './outage';
import { ScannerDown } from './scanner-down';

/**
 * Tries storage and scanner once. What is down now may be up later, so it is said in the log and the service starts; what only
 * an operator can put right is not waited for.
 *
 * @returns the sentence that the start ends with, or undefined
 */
export async function filesAtStart(): Promise<string | undefined> {
  try {
    await storage().check();
  } catch (error) {
    if (error instanceof Misconfigured) return error.message;
  }
  const { PREVENT_CLAMAV } = env();
  if (PREVENT_CLAMAV !== undefined && !(await isScannerThere(PREVENT_CLAMAV)))
    isDown('scanner', new ScannerDown(PREVENT_CLAMAV));
  return undefined;
}
