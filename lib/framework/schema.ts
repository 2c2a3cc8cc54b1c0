import { z } from 'zod';
import { SCORES } from '@/lib/scoring';
import { problemsIn } from './problems';

const text = z.string().min(1);

const statement = z.strictObject({
  id: z.string().regex(/^B\d+\.L[1-5]\.S[1-9]\d*$/),
  polarity: z.enum(['practice', 'shortfall', 'permissive']),
  text,
  asks: text,
  sameAs: z.string().exactOptional(),
  supersededBy: z.array(z.string()).min(1).exactOptional(),
  conditional: z.literal(true).exactOptional(),
  // The one meaning that the scoring contract knows; another needs a rule before it can be data.
  means: z.literal('every practice of level 4').exactOptional(),
});

const benchmark = z.strictObject({
  number: z.int().positive(),
  title: text,
  titleInCriteria: z.string(),
  descriptor: text,
  descriptorInAnnex: text,
  scored: z.boolean(),
  levels: z.array(z.strictObject({ level: z.literal(SCORES), text, statements: z.array(statement).min(1) })),
});

/**
 * A criteria document as kept in this folder. Its shape is checked here and what its statements say about one another in
 * `problems.ts`, so that the rest of the service can rely on both.
 */
export const criteriaSchema = z
  .strictObject({
    framework: text,
    title: text,
    source: text,
    scale: z.strictObject({ min: z.literal(SCORES[0]), max: z.literal(SCORES[4]) }),
    benchmarks: z.array(benchmark).min(1),
    notes: z.record(z.string(), z.string()),
  })
  .superRefine((criteria, context) => {
    for (const message of problemsIn(criteria.benchmarks)) context.addIssue({ code: 'custom', message });
  });

export type Criteria = z.infer<typeof criteriaSchema>;
