import 'server-only';
import { frameworkByCode, scoredBenchmarks } from '@/lib/framework';
import { defineChange } from '@/lib/use-case';
import { planChange, type GivenNow } from './helping';
import { changeContributorSchema } from './helping-schema';
import { tellContributor } from './helping-notices';
import { findDistrict, findHelpedCouncil, lockContributor, writeGiven } from './helping-store';

/** The lead changes which benchmarks a contributor helps with, or for whom they speak. */
export const changeContributor = defineChange({
  name: 'change-contributor',
  action: 'share-work',
  input: changeContributorSchema,
  load: async ({ tx, input, now }) => {
    const council = await findHelpedCouncil(tx, input.assessmentId);
    const framework = council && frameworkByCode(council.framework);
    if (!council || !framework) return null;
    const { assignmentId } = input;
    const role = await lockContributor(tx, { authorityId: council.authorityId, assignmentId, now });
    const { districtCode } = input.asked;
    const district = districtCode === null ? undefined : await findDistrict(tx, council, districtCode);
    return role && { council, criteria: framework, role, district };
  },
  authorise: ({ council: { authorityId } }) => ({ authorityId }),
  decide: ({ criteria, role, district }, { input }) =>
    planChange({
      held: role,
      scored: scoredBenchmarks(criteria).map(({ number }) => number),
      asked: { ...input.asked, district },
      shown: input.shown,
    }),
  commit: async (given, { tx, actor, loaded: { council, role } }) => {
    await writeGiven(tx, role.id, given);
    const { added, removed } = given;
    const isTold = role.canSignIn && added.length + removed.length > 0;
    if (isTold) await tellContributor(tx, { to: role, by: actor, council, added, removed });
    return { assessmentId: council.assessmentId, isTold };
  },
  audit: (given, { loaded: { council } }) => ({
    authorityId: council.authorityId,
    subject: { type: 'assessment', id: council.assessmentId },
    fields: ['role.contributor', ...changedBenchmarks(given)],
  }),
});

const changedBenchmarks = (given: GivenNow): readonly string[] => [
  ...given.added.map((number) => `benchmark.${number}`),
  ...given.removed.map((number) => `benchmark.${number}.ended`),
];
