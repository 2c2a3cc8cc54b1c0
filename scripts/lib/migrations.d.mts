export interface Migration {
  readonly name: string;
  readonly checksum: string;
}

export function migrationsIn(folder?: string): Migration[];
export function migrate(url: string): Promise<void>;
