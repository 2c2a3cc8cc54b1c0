import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

const SERVICE = {
  DATABASE_URL: 'postgresql://here/prevent',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PREVENT_SEAL_KEY: Buffer.alloc(32).toString('base64'),
};
const BUCKET = {
  PREVENT_S3_BUCKET: 'prevent-files',
  PREVENT_S3_REGION: 'eu-west-2',
  PREVENT_S3_ACCESS_KEY: 'key',
  PREVENT_S3_SECRET: 'the-secret',
};
const refusal = (change: Record<string, string | undefined>): string => {
  try {
    parseEnv({ ...SERVICE, ...BUCKET, ...change });
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('a bucket in the configuration', () => {
  it('is none, or whole', () => {
    expect(parseEnv(SERVICE)).not.toHaveProperty('PREVENT_S3_BUCKET');
    expect(parseEnv({ ...SERVICE, ...BUCKET })).toMatchObject({ ...BUCKET, PREVENT_S3_PATH_STYLE: false });
  });

  it('may have its secret in a file', () => {
    expect(refusal({ PREVENT_S3_SECRET: undefined, PREVENT_S3_SECRET_FILE: '/run/secrets/s3' })).toBe('');
  });

  it.each([
    [{ PREVENT_S3_REGION: undefined }, 'PREVENT_S3_REGION: is missing beside PREVENT_S3_BUCKET'],
    [{ PREVENT_S3_BUCKET: undefined }, 'PREVENT_S3_BUCKET: is missing beside'],
    [{ PREVENT_S3_ACCESS_KEY: '' }, 'PREVENT_S3_ACCESS_KEY: is missing'],
    [{ PREVENT_S3_SECRET: undefined }, 'PREVENT_S3_SECRET: give either it or PREVENT_S3_SECRET_FILE'],
    [{ PREVENT_S3_SECRET_FILE: '/run/secrets/s3' }, 'PREVENT_S3_SECRET: give either it or PREVENT_S3_SECRET_FILE'],
    [{ PREVENT_S3_BUCKETS: 'files' }, 'PREVENT_S3_BUCKETS: is not known'],
    [{ PREVENT_S3_BUCKET: 'Not A Bucket' }, 'PREVENT_S3_BUCKET: must be the name of a bucket'],
    [{ PREVENT_S3_ENDPOINT: 'files.example' }, 'PREVENT_S3_ENDPOINT: must be https:// or http://'],
    [{ PREVENT_S3_ENDPOINT: 'https://me:word@files.example' }, 'PREVENT_S3_ENDPOINT: must be https:// or http://'],
    [{ PREVENT_S3_PATH_STYLE: 'yes' }, 'PREVENT_S3_PATH_STYLE'],
    [{ PREVENT_S3_ENCRYPTION: 'rot13' }, 'PREVENT_S3_ENCRYPTION'],
  ])('that is half, wrong or unknown stops the start: %j', (change, sentence) => {
    const refused = refusal(change);
    expect(refused).toContain(sentence);
    expect(refused).toContain('See docs/operating.md');
    expect(refused).not.toContain('the-secret');
    expect(refused).not.toContain('me:word');
  });
});
