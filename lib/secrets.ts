import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { env } from './env';

/** A random token of 256 bits for a cookie; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 as 64 hexadecimal characters. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const key = () => Buffer.from(env().PREVENT_SEAL_KEY, 'base64');

/** AES-256-GCM: what waits in a queue is not readable in the database. */
export const seal = (text: string): string => sealBytes(Buffer.from(text, 'utf8'));

/** @throws where the text was changed or sealed with another key. */
export const unseal = (sealed: string): string => unsealBytes(sealed).toString('utf8');

/** As `seal`, of bytes. */
export function sealBytes(bytes: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), iv);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** As `unseal`, of bytes. @throws where they were changed or sealed with another key. */
export function unsealBytes(sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
