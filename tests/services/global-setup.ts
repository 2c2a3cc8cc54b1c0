import type { TestProject } from 'vitest/node';
import { temporaryS3, type TemporaryS3 } from '../../scripts/lib/temporary-s3.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    s3: Omit<TemporaryS3, 'stop'>;
  }
}

/** Once a run: a real S3 server. It takes seconds to start; the scanner, which does not, is each file's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...s3 } = await temporaryS3();
  project.provide('s3', s3);
  return stop;
}
