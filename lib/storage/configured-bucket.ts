import { readFileSync } from 'node:fs';
import { env } from '../env';
import { Misconfigured, type FileStorage } from './file-storage';
import { s3Bucket } from './s3-bucket';

/** One client serves every request: it keeps its connections. */
let made: { readonly from: string; readonly bucket: FileStorage } | undefined;

/** The bucket that an operator configured, or undefined where files lie in a folder. @throws Misconfigured without its secret */
export function configuredBucket(): FileStorage | undefined {
  const of = env();
  // parseEnv sees to it that all of these are there or none is.
  if (of.PREVENT_S3_BUCKET === undefined) return undefined;
  const settings = {
    bucket: of.PREVENT_S3_BUCKET,
    region: of.PREVENT_S3_REGION ?? '',
    endpoint: of.PREVENT_S3_ENDPOINT,
    accessKey: of.PREVENT_S3_ACCESS_KEY ?? '',
    isPathStyle: of.PREVENT_S3_PATH_STYLE,
    encryption: of.PREVENT_S3_ENCRYPTION,
  };
  const from = JSON.stringify([settings, of.PREVENT_S3_SECRET, of.PREVENT_S3_SECRET_FILE]);
  if (made?.from !== from)
    made = {
      from,
      bucket: s3Bucket({ ...settings, secret: of.PREVENT_S3_SECRET ?? secretIn(of.PREVENT_S3_SECRET_FILE) }),
    };
  return made.bucket;
}

function secretIn(file = ''): string {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch {
    throw new Misconfigured('The file that PREVENT_S3_SECRET_FILE names cannot be read by the service.');
  }
  if (secret === '') throw new Misconfigured('The file that PREVENT_S3_SECRET_FILE names is empty.');
  return secret;
}
