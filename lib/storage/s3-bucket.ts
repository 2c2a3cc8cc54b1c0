import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type * as Sdk from '@aws-sdk/client-s3';
import { asKey, isKey, Misconfigured, NotKept, type FileStorage, type WholeFile } from './file-storage';
import { heard, silence, unlessSilent } from './silence';

/** Where the bucket is and who may use it. */
export interface BucketSettings {
  readonly bucket: string;
  readonly region: string;
  /** None: the region's own at Amazon. */
  readonly endpoint?: string | undefined;
  readonly accessKey: string;
  readonly secret: string;
  /** The bucket's name in the path of the address rather than in its host. */
  readonly isPathStyle: boolean;
  readonly encryption?: 'AES256' | 'aws:kms' | undefined;
}

/** An answer is there within this, and so is the next piece of a file, in milliseconds; and how many files a page lists. */
const USUAL = { connect: 3_000, silence: 15_000, page: 1_000 };

/** What storage could not do, told by a code: an answer's own text might hold what no log should. */
class StorageFailed extends Error {
  override readonly name = 'StorageFailed';
  constructor(
    what: string,
    readonly code: string,
  ) {
    super(`Storage could not ${what} (${code})`);
  }
}

/**
 * Files in a bucket of S3, or of whatever speaks its protocol. The bucket is this installation's alone.
 *
 * A file goes over in one request that carries its length and its SHA-256 under the signature, so that the server keeps exactly
 * these bytes or none: there are no parts that could be left behind. Such a request takes 5 GB, more than any upload here.
 */
export function s3Bucket(settings: BucketSettings, { connect, silence: patience, page: listed } = USUAL): FileStorage {
  const { bucket: Bucket, encryption } = settings;
  let opened: Promise<Opened> | undefined;
  const open = () => (opened ??= openClient(settings, connect));

  /** One request and its answer, with a limit to how long nothing may happen. */
  async function ask<Answer>(
    what: string,
    request: (s3: Opened, quiet: ReturnType<typeof silence>) => Promise<Answer>,
  ): Promise<Answer> {
    const s3 = await open();
    const quiet = silence(patience);
    try {
      return await request(s3, quiet);
    } catch (error) {
      throw quiet.signal.aborted ? new StorageFailed(what, codeOf(quiet.signal.reason)) : error;
    } finally {
      quiet.over();
    }
  }

  const put = (Key: string, { path, bytes, sha256 }: WholeFile) =>
    ask('keep a file', async ({ client, sdk }, quiet) => {
      const file = createReadStream(path);
      const Body = heard(file, bytes, quiet);
      const command = new sdk.PutObjectCommand({
        Bucket,
        Key,
        Body,
        ContentLength: bytes,
        ContentType: 'application/octet-stream',
        ...(encryption !== undefined && { ServerSideEncryption: encryption }),
      });
      signContent(command, sha256);
      await client.send(command, { abortSignal: quiet.signal }).finally(() => {
        Body.destroy();
        file.destroy();
      });
    });

  const bytesUnder = (Key: string) =>
    ask('say what it keeps', async ({ client, sdk }, { signal }) => {
      const head = await client.send(new sdk.HeadObjectCommand({ Bucket, Key }), { abortSignal: signal });
      return head.ContentLength;
    });

  const get = (Key: string) =>
    ask('read a file', async ({ client, sdk }, { signal }) => {
      const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }), { abortSignal: signal });
      return unlessSilent(Body as Readable, patience);
    });

  const drop = (Key: string) =>
    ask('remove a file', async ({ client, sdk }, { signal }) => {
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }), { abortSignal: signal });
    });

  const page = (ContinuationToken: string | undefined, MaxKeys: number) =>
    ask('list its files', async ({ client, sdk }, { signal }) =>
      client.send(new sdk.ListObjectsV2Command({ Bucket, ContinuationToken, MaxKeys }), { abortSignal: signal }),
    );

  return {
    async keep(file, key) {
      try {
        await put(asKey(key), file);
        // Its word that it keeps a file is not taken for it.
        const kept = await bytesUnder(key);
        if (kept !== file.bytes) throw new StorageFailed('keep a file', 'not-kept-whole');
      } catch (error) {
        await drop(key).catch(() => undefined);
        throw failure('keep a file', error);
      }
    },
    async read(key) {
      try {
        return await get(asKey(key));
      } catch (error) {
        if (isNamed(error, 'NoSuchKey', 'NotFound')) throw new NotKept(key);
        throw failure('read a file', error);
      }
    },
    async remove(key) {
      try {
        await drop(asKey(key));
      } catch (error) {
        if (!isNamed(error, 'NoSuchKey', 'NotFound')) throw failure('remove a file', error);
      }
    },
    async *list() {
      let token: string | undefined;
      do {
        const { Contents = [], NextContinuationToken } = await page(token, listed).catch((error: unknown) => {
          throw failure('list its files', error);
        });
        for (const { Key = '', LastModified } of Contents)
          if (isKey(Key) && LastModified !== undefined) yield { key: Key, keptAt: LastModified };
        if (NextContinuationToken === token && token !== undefined)
          throw new StorageFailed('list its files', 'same-page-again');
        token = NextContinuationToken;
      } while (token !== undefined);
    },
    async check() {
      try {
        await page(undefined, 1);
        await ask('keep a file', async ({ client, sdk }, { signal }) => {
          const encrypted = encryption !== undefined && { ServerSideEncryption: encryption };
          const command = new sdk.PutObjectCommand({ Bucket, Key: 'check', Body: 'check', ...encrypted });
          await client.send(command, { abortSignal: signal });
        });
        (await get('check')).destroy();
        await drop('check');
      } catch (error) {
        throw misconfigured(error, settings) ?? failure('be checked', error);
      }
    },
  };
}

interface Opened {
  readonly client: Sdk.S3Client;
  readonly sdk: typeof Sdk;
}

/** The library is only loaded where a bucket is configured. */
async function openClient(
  { region, endpoint, accessKey, secret, isPathStyle }: BucketSettings,
  connectionTimeout: number,
): Promise<Opened> {
  // It warns of Node 20 on standard error, where this service says that itself, once, at its start.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region,
    ...(endpoint !== undefined && { endpoint }),
    credentials: { accessKeyId: accessKey, secretAccessKey: secret },
    forcePathStyle: isPathStyle,
    requestHandler: { connectionTimeout },
    // Checksums of Amazon's own kind, which others refuse; ours is below, and stands in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Otherwise it writes warnings to the console. What fails is thrown, and said by whoever asked.
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  });
  return { client, sdk };
}

const nothing = (): void => undefined;

/** The content's hash as part of what is signed: a server refuses other bytes than these. */
function signContent(command: Sdk.PutObjectCommand, sha256: string): void {
  command.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build', name: 'signContent' },
  );
}

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

/** Words of a protocol or a system, and never a sentence. */
const CODE = /^[\w-]{1,60}$/;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { readonly code?: unknown };
  const known = [code, error.name].find((word) => typeof word === 'string' && CODE.test(word));
  return typeof known === 'string' ? known : 'unknown';
}

const failure = (what: string, error: unknown): Error =>
  error instanceof StorageFailed || error instanceof RangeError ? error : new StorageFailed(what, codeOf(error));

/** What an operator has to change, where that is what the answer means. */
function misconfigured(error: unknown, { bucket, region, endpoint }: BucketSettings): Misconfigured | undefined {
  const at = `The file storage at ${endpoint ?? region}`;
  const code = codeOf(error);
  switch (code) {
    case 'NoSuchBucket':
    case 'NotFound':
      return new Misconfigured(`${at} has no bucket "${bucket}": make it, or correct PREVENT_S3_BUCKET.`);
    case 'InvalidBucketName':
      return new Misconfigured(`${at} does not accept "${bucket}" as a bucket's name: correct PREVENT_S3_BUCKET.`);
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
    case 'InvalidToken':
    case 'ExpiredToken':
      return new Misconfigured(
        `${at} refuses the credentials (${code}): correct PREVENT_S3_ACCESS_KEY and PREVENT_S3_SECRET or PREVENT_S3_SECRET_FILE.`,
      );
    case 'AccessDenied':
    case 'AllAccessDisabled':
      return new Misconfigured(
        `${at} does not let these credentials list, read, write and remove in the bucket "${bucket}" (${code}): allow it, or correct PREVENT_S3_ACCESS_KEY.`,
      );
    case 'RequestTimeTooSkewed':
      return new Misconfigured(
        `${at} says that this machine's clock is wrong: set it, or let it follow a time server.`,
      );
    case 'AuthorizationHeaderMalformed':
    case 'PermanentRedirect':
    case 'IllegalLocationConstraintException':
      return new Misconfigured(`${at} is not in the region "${region}" (${code}): correct PREVENT_S3_REGION.`);
    case 'NotImplemented':
    case 'InvalidEncryptionAlgorithmError':
      return new Misconfigured(
        `${at} cannot do what is asked of it (${code}): where PREVENT_S3_ENCRYPTION is set, leave it out.`,
      );
    default:
      return undefined;
  }
}
