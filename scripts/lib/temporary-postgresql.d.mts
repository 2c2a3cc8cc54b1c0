export interface TemporaryDatabase {
  readonly url: string;
  /** As the server says it: 15.18. */
  readonly version: string;
  /** Started for this run with default settings, rather than a server that was there. */
  readonly isOwn: boolean;
  close(): Promise<void>;
}

export function temporaryDatabase(server: string | undefined): Promise<TemporaryDatabase>;
export function freePort(): Promise<number>;
