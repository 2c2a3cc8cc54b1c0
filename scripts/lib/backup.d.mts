export function backUp(
  folder: string,
  file: string,
): Promise<{ bytes: number; sha256: string; auditEnd: { seq: number; hash: string } }>;
export function restore(folder: string, file: string): Promise<{ former: string | undefined; migrations: number }>;
