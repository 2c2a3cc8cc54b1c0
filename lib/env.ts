import { z } from 'zod';

/**
 * The whole configuration, parsed once, on first use (so that a build needs none of it).
 * docs/operating.md has a row for each; an unknown or malformed value stops the start with the variable's name.
 */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** Which server it is: live updates and the demonstration depend on it. */
  PREVENT_DATABASE: z.enum(['embedded', 'postgresql']).default('postgresql'),
  /** Demonstration people, sign-in by role and the local mailbox. Set by the start script only where it may be. */
  PREVENT_DEMO: z
    .literal('1')
    .optional()
    .transform((value) => value === '1'),
  /** Where browsers reach the service: links in e-mails, and the only origin that forms may come from. */
  PREVENT_BASE_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32),
  /** 32 bytes, base64: what waits in the mail queue is sealed with it. */
  PREVENT_SEAL_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
  PREVENT_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  PREVENT_MAIL_FROM: z.string().default('Prevent Assurance <no-reply@localhost>'),
  PREVENT_SERVICE_NAME: z.string().min(1).max(60).default('Prevent Assurance'),
  PREVENT_HELP_EMAIL: z.email().default('help@prevent-assurance.example'),
  PREVENT_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Where uploaded files lie. The start script says where: in the data folder, unless an operator says otherwise. */
  PREVENT_FILES_DIR: z.string().min(1).default('.data/files'),
  PREVENT_FILE_LIMIT_MB: z.coerce.number().int().min(1).max(1_024).default(50),
  /** All the files of one council since its latest cycle was opened. */
  PREVENT_COUNCIL_LIMIT_MB: z.coerce.number().int().min(1).max(1_048_576).default(2_048),
  /** ClamAV: `host:port`, or the path of its Unix socket. */
  PREVENT_CLAMAV: z
    .string()
    .regex(/^(\/.+|[^/\s]+:\d{1,5})$/, 'must be host:port or the path of a Unix socket')
    .optional(),
  PREVENT_UPLOADS_WITHOUT_SCANNER: z
    .literal('allow')
    .optional()
    .transform((value) => value === 'allow'),
  /** A bucket of S3, or of what speaks its protocol, instead of the folder. Whoever gives one of these gives what belongs to it. */
  PREVENT_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  PREVENT_S3_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^/\s@?#]+\/?$/, 'must be https:// or http:// and a host, without a user or a path')
    .optional(),
  PREVENT_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region')
    .optional(),
  PREVENT_S3_ACCESS_KEY: z.string().min(1).optional(),
  PREVENT_S3_SECRET: z.string().min(1).optional(),
  PREVENT_S3_SECRET_FILE: z.string().min(1).optional(),
  PREVENT_S3_PATH_STYLE: z
    .literal('1')
    .optional()
    .transform((value) => value === '1'),
  PREVENT_S3_ENCRYPTION: z.enum(['AES256', 'aws:kms']).optional(),
  PREVENT_DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(50).default(10),
});

export type Env = z.infer<typeof schema>;

const BUCKET_VARIABLES = Object.keys(schema.shape).filter((name) => name.startsWith('PREVENT_S3_'));

/** Half of a bucket would be a folder that nobody expects files in, so it is no configuration at all. */
function bucketProblems(present: Readonly<Record<string, unknown>>): readonly string[] {
  const given = Object.keys(present).filter((name) => name.startsWith('PREVENT_S3_'));
  const unknown = given.filter((name) => !BUCKET_VARIABLES.includes(name)).map((name) => `${name}: is not known`);
  if (given.length === 0) return unknown;
  const needed = ['PREVENT_S3_BUCKET', 'PREVENT_S3_REGION', 'PREVENT_S3_ACCESS_KEY'];
  const missing = needed
    .filter((name) => !(name in present))
    .map((name) => `${name}: is missing beside ${given[0] ?? ''}`);
  const secrets = given.filter((name) => /_SECRET(_FILE)?$/.test(name)).length;
  if (secrets === 1) return [...unknown, ...missing];
  return [...unknown, ...missing, 'PREVENT_S3_SECRET: give either it or PREVENT_S3_SECRET_FILE'];
}

/** @throws Error naming every variable that is missing or malformed. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(present);
  const malformed = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const problems = [...malformed, ...bucketProblems(present)];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new Error(`Configuration: ${problems.join('; ')}. See docs/operating.md.`);
}

let cached: Env | undefined;
export function env(): Env {
  return (cached ??= parseEnv(process.env));
}
