import { z } from 'zod';
import { emailSchema } from '@/lib/email-address';
import { idSchema } from '@/lib/ids';
import { requiredText, textUpTo } from '@/lib/use-case';
import { ON_BEHALF } from './helping';

/** One ticked box comes as a text, several as a list, none not at all. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(50)]).default([]);

const benchmarks = ticked.transform((typed, context) => {
  const numbers = [...new Set(typed.map(Number))].filter((number) => Number.isInteger(number) && number > 0);
  if (numbers.length === 0)
    context.addIssue({ code: 'custom', message: 'Choose the benchmarks that you ask them to help with' });
  return numbers;
});

/** What is asked of somebody, and for whom they speak: on both forms. What was filled in for another choice is left aside. */
const askedFields = {
  benchmarks,
  behalf: z.enum(ON_BEHALF, { error: 'Choose for whom they speak' }),
  'behalf-district': z.string().max(100).default(''),
  'behalf-other': textUpTo(200, 'For whom they speak').default(''),
};
type AskedFields = z.infer<z.ZodObject<typeof askedFields>>;

/** As asked for: a district by its ONS code; whether this county has it is the use-case's question. */
export interface AskedHelp {
  readonly benchmarks: readonly number[];
  readonly onBehalfOf: string;
  readonly districtCode: string | null;
}

function toAsked(values: AskedFields, context: z.RefinementCtx): AskedHelp {
  const { behalf } = values;
  const districtCode = behalf === 'district' ? values['behalf-district'] : null;
  const other = behalf === 'other' ? values['behalf-other'] : null;
  if (districtCode === '')
    context.addIssue({ code: 'custom', path: ['behalf-district'], message: 'Choose the district' });
  if (other === '') context.addIssue({ code: 'custom', path: ['behalf-other'], message: 'Enter for whom they speak' });
  return { benchmarks: values.benchmarks, onBehalfOf: other ?? behalf, districtCode };
}

const personFields = {
  assessmentId: idSchema,
  email: emailSchema,
  name: requiredText(200, 'The name', 'Enter the person’s name'),
  jobTitle: textUpTo(200, 'The job title').default(''),
};
const asked = z.object(askedFields).transform((values, context) => ({ asked: toAsked(values, context) }));

/** Two parts, each with its own rules, so that everything wrong on the form is said at once. */
export const assignSchema = z.intersection(z.object(personFields), asked);
export const addLeadSchema = z.object(personFields);

export const helpingSchema = z.object({ assessmentId: idSchema });
export const contributorSchema = z.object({ assessmentId: idSchema, assignmentId: idSchema });
export const changeContributorSchema = z.intersection(
  contributorSchema.extend({ shown: z.string().max(500).default('') }),
  asked,
);
export const handOverLeadSchema = z.object({
  assessmentId: idSchema,
  to: z.uuid('Choose the Prevent Lead to whom you hand over'),
});
