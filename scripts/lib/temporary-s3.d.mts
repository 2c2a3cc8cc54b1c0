export interface TemporaryS3 {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secret: string;
  readonly stop: () => Promise<void>;
}

export function hasS3Server(): boolean;
export function temporaryS3(): Promise<TemporaryS3>;
