import { z } from 'zod';
import { benchmarkNumberSchema } from '@/lib/assessments/model';
import { emailSchema } from '@/lib/email-address';
import { idSchema } from '@/lib/ids';
import { requiredText } from '@/lib/use-case';
import { readCivilDate, typedParts } from '@/lib/use-case/civil-date';
import { ANSWER_LIMIT, NAME_LIMIT, QUESTION_LIMIT } from './model';

const part = z.string().default('');
const onBenchmark = { assessmentId: idSchema, benchmark: benchmarkNumberSchema };

/** A name is one line, wherever it was copied from: it stands in e-mails and in front of an answer. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

export const benchmarkSchema = z.object(onBenchmark);
export const questionSchema = z.object({ ...onBenchmark, questionId: idSchema });
export const answerFileSchema = z.object({ ...onBenchmark, fileId: idSchema });
export const decideAnswerSchema = z.object({
  ...onBenchmark,
  questionId: idSchema,
  decision: z.enum(['accepted', 'left'], 'Choose whether to accept the answer or to leave it'),
});

const whomSchema = z.object({
  ...onBenchmark,
  askedName: requiredText(NAME_LIMIT, 'The name', 'Enter the name of the person you ask').transform(oneLine),
  askedEmail: emailSchema,
  question: requiredText(QUESTION_LIMIT, 'The question', 'Enter your question'),
  /** The statement it is about; none: the benchmark as a whole. */
  statementId: z
    .string()
    .max(40)
    .default('')
    .transform((id) => (id === '' ? null : id)),
});

const untilSchema = z
  .object({ 'until-day': part, 'until-month': part, 'until-year': part })
  .transform((dates, context) => {
    if (typedParts(dates, 'until').every((typed) => typed === ''))
      context.addIssue({ code: 'custom', path: ['until'], message: 'Enter until when the question can be answered' });
    // Never the beginning of time once it is used: an issue was added, so the whole is refused.
    return { untilOn: readCivilDate(dates, 'until', 'The last day', context) ?? new Date(0) };
  });

/** Two parts, each with its own rules, so that everything wrong on the form is said at once. */
export const askQuestionSchema = z.intersection(whomSchema, untilSchema);

export const answerSchema = z.object({
  name: requiredText(NAME_LIMIT, 'Your name', 'Enter your name').transform(oneLine),
  answer: requiredText(ANSWER_LIMIT, 'Your answer', 'Enter your answer'),
});

const yes = z
  .enum(['yes', ''])
  .catch('')
  .default('')
  .transform((word) => word === 'yes');
export const shareTextSchema = z.object({ ...onBenchmark, withAnswers: yes });
export const sharedTextSchema = z.object({ ...onBenchmark, textId: idSchema });
