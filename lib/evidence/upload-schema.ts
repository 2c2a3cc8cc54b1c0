import { z } from 'zod';
import { benchmarkNumberSchema } from '@/lib/assessments/model';
import { idSchema } from '@/lib/ids';

const target = { assessmentId: idSchema, benchmark: benchmarkNumberSchema };

export const beginUploadSchema = z.object({
  ...target,
  name: z.string().min(1).max(300),
  /** As declared: length in bytes and SHA-256 of the whole file. */
  bytes: z.number().int().min(1).max(2_147_483_647),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'The SHA-256 must be 64 hexadecimal characters'),
  /** The form around the file, as a browser writes it into an address. */
  fields: z.string().max(20_000).default(''),
});

export const uploadSchema = z.object({ ...target, uploadId: idSchema });
