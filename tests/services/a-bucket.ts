import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import { newId } from '@/lib/ids';
import type { BucketSettings } from '@/lib/storage/s3-bucket';

/** As somebody else's program would, beside the service's own adapter. */
export function aClient(): S3Client {
  const { endpoint, region, accessKey, secret } = inject('s3');
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secret },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** A new bucket on the server of this run. */
export async function aBucket(): Promise<BucketSettings> {
  const bucket = `files-${newId()}`;
  await aClient().send(new CreateBucketCommand({ Bucket: bucket }));
  return { ...inject('s3'), bucket, isPathStyle: true };
}
