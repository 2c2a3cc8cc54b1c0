import type { PGlite } from '@electric-sql/pglite';

export interface EmbeddedDatabase {
  readonly db: PGlite;
  readonly url: string;
  readonly socketFolder?: string;
  close(): Promise<void>;
}

export function openEmbeddedDatabase(folder: string | undefined, options?: { load?: Blob }): Promise<EmbeddedDatabase>;
