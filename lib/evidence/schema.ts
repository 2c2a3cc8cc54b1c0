import { z } from 'zod';
import { benchmarkNumberSchema } from '@/lib/assessments/model';
import { idSchema } from '@/lib/ids';
import { keptFileSchema } from '@/lib/storage/kept-file';
import { requiredText, textUpTo } from '@/lib/use-case';
import { readCivilDate, typedParts } from '@/lib/use-case/civil-date';
import { EVIDENCE_KINDS, linkSchema, NOT_HERE_LIMIT, SEEN_BY_LIMIT, TITLE_LIMIT } from './model';

const part = z.string().default('');

/** Beside what a form asks in any case, so that everything wrong on it is said at once. */
const effectiveAs = (name: 'effective' | 'fileEffective') =>
  z.record(z.string(), z.unknown()).transform((sent, context) => ({
    effectiveOn: readCivilDate(sent, name, 'The date it is effective from', context),
  }));
const effectiveSchema = effectiveAs('effective');

const requiredTitle = requiredText(TITLE_LIMIT, 'The title', 'Enter a title, such as “Delivery plan 2022 to 2024”');
const linkFields = { title: requiredTitle, url: linkSchema };
const fileFields = {
  /** Empty: the file's own name. */
  title: textUpTo(TITLE_LIMIT, 'The title').default(''),
  file: keptFileSchema.optional(),
};
const seenFields = {
  title: requiredTitle,
  seenBy: requiredText(SEEN_BY_LIMIT, 'Who saw it, and where', 'Say who saw it, and where'),
  notHere: requiredText(NOT_HERE_LIMIT, 'The reason', 'Say why it is not here'),
};
const seenOnSchema = z
  .object({ 'seen-day': part, 'seen-month': part, 'seen-year': part })
  .transform((dates, context) => {
    const seenOn = readCivilDate(dates, 'seen', 'The date on which it was seen', context);
    if (typedParts(dates, 'seen').every((typed) => typed === ''))
      context.addIssue({ code: 'custom', path: ['seen'], message: 'Enter the date on which it was seen' });
    // Never this once it is used: an issue was added, so the whole is refused.
    return { seenOn: seenOn ?? new Date(0) };
  });

/** Statements that it shows something about; none: the benchmark as a whole. */
const statementIds = z.array(z.string().max(40)).max(200).default([]);
const offered = { assessmentId: idSchema, benchmark: benchmarkNumberSchema, statementIds };

export const addEvidenceLinkSchema = z.intersection(z.object({ ...offered, ...linkFields }), effectiveSchema);
/** Its form stands beside the one for a link, so its date has another name. */
export const addEvidenceFileSchema = z.intersection(
  z.object({ ...offered, ...fileFields }),
  effectiveAs('fileEffective'),
);
export const addEvidenceSeenSchema = z.intersection(
  z.object({ ...offered, ...seenFields }),
  z.intersection(seenOnSchema, effectiveSchema),
);

/** In the library, or as a new version of what is there. */
const kept = { authorityId: idSchema, replacesId: idSchema.optional() };
export const keepLinkSchema = z.intersection(z.object({ ...kept, ...linkFields }), effectiveSchema);
export const keepFileSchema = z.intersection(z.object({ ...kept, ...fileFields }), effectiveSchema);
export const keepSeenSchema = z.intersection(
  z.object({ ...kept, ...seenFields }),
  z.intersection(seenOnSchema, effectiveSchema),
);

const listed = {
  q: z.string().max(200).catch(''),
  kind: z.enum(['', ...EVIDENCE_KINDS]).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
};
export const librarySchema = z.object({ authorityId: idSchema, ...listed });
export const libraryItemSchema = z.object({ authorityId: idSchema, evidenceId: idSchema });
export const libraryFileSchema = z.object({ authorityId: idSchema, fileId: idSchema });

export const chooseSchema = z.object({ assessmentId: idSchema, benchmark: benchmarkNumberSchema, ...listed });
export const offerFromLibrarySchema = z.object({
  ...offered,
  evidenceIds: z.array(idSchema).max(50).default([]),
});
export const offerSharedSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  evidenceId: idSchema,
});
export const bringEvidenceSchema = z.object({
  assessmentId: idSchema,
  benchmark: benchmarkNumberSchema,
  /** One of what supported it last year; left out: all of it. */
  evidenceId: idSchema.optional(),
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
