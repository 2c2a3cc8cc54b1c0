import 'server-only';
import { daysUntil } from '@/lib/clock';
import { frameworkByCode } from '@/lib/framework';
import { may, resourceOf, rolesAt } from '@/lib/policy';
import { sha256 } from '@/lib/secrets';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { isEditable } from '@/lib/workflow';
import { againstScore } from './against-score';
import { asAnswers, confirmed } from './asked-as';
import { unansweredActions } from './last-actions';
import { findLastActions } from './last-actions-store';
import { incompleteBenchmarks } from './model';
import { assessmentSchema } from './schema';
import { findHeader, findSubmission, listAnswers, listEvidence, listProgress } from './store';
import { canonicalAnswers } from './submission';

/** All that would be submitted, with what is missing. */
export const checkAnswers = defineRead({
  name: 'check-answers',
  action: 'see-whole-self-assessment',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const header = await findHeader(tx, input.assessmentId);
    const framework = header && frameworkByCode(header.framework);
    if (!header || !framework) return null;
    const progress = await listProgress(tx, [header.id]);
    const answers = confirmed(await listAnswers(tx, header.id));
    const evidence = await listEvidence(tx, header.id);
    const lastActions = await findLastActions(tx, header);
    // An earlier one, recalled or sent back, is not of what stands here now.
    const submission = header.submittedAt === null ? null : await findSubmission(tx, header.id);
    return { header, criteria: framework, progress, answers, evidence, lastActions, submission };
  },
  authorise: ({ header }) => resourceOf(header),
  show: ({ header, criteria, submission, ...said }, { actor, now }) => {
    const { authorityId, state } = header;
    return {
      header,
      submission,
      daysLeft: daysUntil(header.deadlineOn, now),
      benchmarks: criteria.benchmarks.map((benchmark) => {
        const { number } = benchmark;
        return {
          benchmark,
          progress: said.progress.find((row) => row.benchmark === number) ?? null,
          speaksAgainst: againstScore(
            benchmark,
            said.progress.find((row) => row.benchmark === number)?.score ?? null,
            asAnswers(said.answers.filter((answer) => answer.benchmark === number)),
          ),
          answers: said.answers.filter((answer) => answer.benchmark === number),
          evidence: said.evidence.filter((item) => item.benchmark === number),
          mayEdit: benchmark.scored && may(actor, 'edit-benchmark', { authorityId, state, benchmark: number }),
        };
      }),
      incomplete: incompleteBenchmarks(criteria, said.progress),
      lastActions: said.lastActions,
      openActions: unansweredActions(said.lastActions),
      mayAnswerActions: may(actor, 'answer-last-actions', { authorityId, state }),
      isEditable: isEditable(state),
      isLead: rolesAt(actor, authorityId).has('prevent-lead'),
      maySubmit: rolesAt(actor, authorityId).has('prevent-lead') && isEditable(state),
      shown: sha256(canonicalAnswers(criteria, said)),
    };
  },
});

export type AnswersToCheck = ShownBy<typeof checkAnswers>;
