export interface TemporaryClamd {
  /** The path of its socket. */
  readonly address: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export function hasClamd(): boolean;
export function eicar(): Buffer;
export function temporaryClamd(streamMaxLength: string): Promise<TemporaryClamd>;
