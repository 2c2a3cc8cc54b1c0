import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { requiredText } from '@/lib/use-case';
import { GROUP_KINDS } from './model';

const chosen = z.string().max(100).default('');
/** One ticked box comes as a text, several as a list, none not at all. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(400)]).default([]);

const groupFields = {
  name: requiredText(200, 'The name', 'Enter the group’s name'),
  kind: z.enum(GROUP_KINDS, { error: 'Choose what kind of group it is' }),
};

export const createGroupSchema = z.object({
  ...groupFields,
  council: z.string().min(1, 'Choose a council that the group covers').max(100),
});

/** `councils`: those that stay, by ONS code; `add`: one more, or none. */
export const changeGroupSchema = z.object({
  groupId: idSchema,
  version: z.coerce.number().int().positive(),
  ...groupFields,
  councils: ticked,
  add: chosen,
});

export const groupSchema = z.object({ groupId: idSchema });

/** What is typed in the address is read mildly: what makes no sense is as if it were not there. */
export const groupListSchema = z.object({
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export const COUNCIL_FILTERS = ['assessed', 'without-lead', 'districts'] as const;
export const councilListSchema = z.object({
  q: z.string().max(200).catch(''),
  show: z.enum(COUNCIL_FILTERS).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
