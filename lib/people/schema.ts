import { z } from 'zod';
import { endOfDeadline, startOfCivilDay } from '@/lib/clock';
import { emailSchema } from '@/lib/email-address';
import { idSchema } from '@/lib/ids';
import { ROLES } from '@/lib/policy';
import { requiredText, textUpTo } from '@/lib/use-case';
import { readCivilDate } from '@/lib/use-case/civil-date';

const chosen = z.string().max(100).default('');
const part = z.string().default('');
/** One ticked box comes as a text, several as a list, none not at all. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/**
 * The fields of a role, all on one form: which of them count follows from the role. What was filled in for another role is
 * left aside, because without JavaScript or CSS all of them are there.
 */
const roleFields = {
  role: z.enum(ROLES, { error: 'Choose a role' }),
  'lead-council': chosen,
  'contributor-council': chosen,
  'contributor-benchmarks': ticked,
  group: chosen,
  'adviser-reach': z.union([z.literal('region'), z.literal('council'), z.literal('')]).default(''),
  'adviser-region': chosen,
  'adviser-council': chosen,
  'from-day': part,
  'from-month': part,
  'from-year': part,
  'to-day': part,
  'to-month': part,
  'to-year': part,
};
type RoleFields = z.infer<z.ZodObject<typeof roleFields>>;

const NOTHING = {
  councilCode: null,
  groupId: null,
  region: null,
  benchmarks: [] as number[],
  from: null as Date | null,
  to: null as Date | null,
};

/** A role as asked for: councils by their ONS code, groups by id; whether they exist is the use-case's question. */
export interface AskedRole {
  readonly role: (typeof ROLES)[number];
  readonly councilCode: string | null;
  readonly groupId: string | null;
  readonly region: string | null;
  readonly benchmarks: readonly number[];
  /** Null: from now on. */
  readonly from: Date | null;
  /** Null: until someone ends it. */
  readonly to: Date | null;
}

function toAskedRole(values: RoleFields, context: z.RefinementCtx): AskedRole {
  const need = (field: keyof RoleFields, message: string): string => {
    const value = String(values[field]);
    if (value === '') context.addIssue({ code: 'custom', path: [field], message });
    return value;
  };
  const { role } = values;
  switch (role) {
    case 'prevent-lead':
      return {
        ...NOTHING,
        role,
        councilCode: need('lead-council', 'Choose the council that they lead on Prevent for'),
      };
    case 'contributor': {
      const councilCode = need('contributor-council', 'Choose the council that they contribute to');
      return { ...NOTHING, role, councilCode, benchmarks: toBenchmarks(values['contributor-benchmarks'], context) };
    }
    case 'group-member': {
      const groupId = need('group', 'Choose the group that they are a member of');
      if (groupId !== '' && !idSchema.safeParse(groupId).success)
        context.addIssue({ code: 'custom', path: ['group'], message: 'Choose a group from the list' });
      return { ...NOTHING, role, groupId };
    }
    case 'regional-adviser':
      return { ...NOTHING, role, ...toReview(values, need, context), ...toDates(values, context) };
    case 'home-office':
    case 'administrator':
      return { ...NOTHING, role };
  }
}

function toBenchmarks(typed: readonly string[], context: z.RefinementCtx): number[] {
  const numbers = [...new Set(typed.map(Number))].filter(
    (number) => Number.isInteger(number) && number >= 1 && number <= 10,
  );
  if (numbers.length === 0)
    context.addIssue({
      code: 'custom',
      path: ['contributor-benchmarks'],
      message: 'Choose the benchmarks that they contribute to',
    });
  return numbers.sort((a, b) => a - b);
}

function toReview(
  values: RoleFields,
  need: (field: keyof RoleFields, message: string) => string,
  context: z.RefinementCtx,
) {
  switch (values['adviser-reach']) {
    case 'region':
      return { region: need('adviser-region', 'Choose the region whose councils they review') };
    case 'council':
      return { councilCode: need('adviser-council', 'Choose the council that they review') };
    case '':
      context.addIssue({
        code: 'custom',
        path: ['adviser-reach'],
        message: 'Choose whether they review a region or one council',
      });
      return {};
  }
}

function toDates(
  values: RoleFields,
  context: z.RefinementCtx,
): { readonly from: Date | null; readonly to: Date | null } {
  const from = readCivilDate(values, 'from', 'The first day', context);
  const to = readCivilDate(values, 'to', 'The last day', context);
  if (from !== null && to !== null && to < from)
    context.addIssue({ code: 'custom', path: ['to'], message: 'The last day must be the first day or later' });
  return { from: from && startOfCivilDay(from), to: to && endOfDeadline(to) };
}

const personFields = {
  name: requiredText(200, 'The name', 'Enter the person’s name'),
  jobTitle: textUpTo(200, 'The job title'),
};

export const giveRoleSchema = z
  .object({ personId: idSchema, ...roleFields })
  .transform(({ personId, ...values }, context) => ({ personId, asked: toAskedRole(values, context) }));

/** Two parts, each with its own rules, so that everything wrong on the form is said at once. */
export const inviteSchema = z.intersection(
  z.object({ email: emailSchema, ...personFields }),
  z.object(roleFields).transform((values, context) => ({ asked: toAskedRole(values, context) })),
);

export const endRoleSchema = z.object({ personId: idSchema, assignmentId: idSchema });
export const accessSchema = z.object({ personId: idSchema });
export const detailsSchema = z.object({
  personId: idSchema,
  version: z.coerce.number().int().positive(),
  ...personFields,
});

export const NO_ROLE = 'none';
/** What is typed in the address is read mildly: what makes no sense is as if it were not there. */
export const peopleListSchema = z.object({
  q: z.string().max(200).catch(''),
  role: z
    .enum([...ROLES, NO_ROLE])
    .or(z.literal(''))
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
