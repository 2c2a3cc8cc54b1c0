/** It answers nothing at all: what is wrong is not the file. */
export class ScannerDown extends Error {
  override readonly name = 'ScannerDown';
  constructor(address: string, cause?: unknown) {
    super(`The virus scanner at ${address} does not answer: see whether clamd runs, and PREVENT_CLAMAV`, { cause });
  }
}
