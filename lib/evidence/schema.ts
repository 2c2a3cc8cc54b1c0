import { z } from 'zod';
import { benchmarkNumberSchema } from '@/lib/assessments/model';
import { idSchema } from '@/lib/ids';
import { keptFileSchema } from '@/lib/storage/kept-file';
import { requiredText, textUpTo } from '@/lib/use-case';
import { linkSchema, TITLE_LIMIT } from './model';

export const addEvidenceLinkSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  title: requiredText(TITLE_LIMIT, 'The title', 'Enter a title, such as “Delivery plan 2022 to 2024”'),
  url: linkSchema,
  /** Statements that it shows something about; none: the benchmark as a whole. */
  statementIds: z.array(z.string().max(40)).max(200).default([]),
});

export const addEvidenceFileSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  /** Empty: the file's own name. */
  title: textUpTo(TITLE_LIMIT, 'The title').default(''),
  statementIds: z.array(z.string().max(40)).max(200).default([]),
  file: keptFileSchema.optional(),
});

export const offerAnswerFileSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  fileId: idSchema,
});

export const removeEvidenceSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  evidenceId: idSchema,
});
