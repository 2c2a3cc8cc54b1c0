import 'server-only';
import { frameworkByCode } from '@/lib/framework';
import { sha256 } from '@/lib/secrets';
import { defineChange, ok, refuse, type ChangedSinceShown, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '@/lib/use-case/assessment-row';
import { confirmed } from './asked-as';
import { appendSubmittedReasons } from './benchmark-store';
import { unansweredActions } from './last-actions';
import { findLastActions } from './last-actions-store';
import { incompleteBenchmarks, type IncompleteBenchmark } from './model';
import { submitSchema } from './schema';
import { findHeader, findSubmission, listAnswers, listEvidence, listProgress } from './store';
import { keepSubmission } from './keep-submission';
import { canonicalAnswers, submissionContent } from './submission';
import { notifyOfSubmission } from './submission-notices';

export type SubmitRefusal =
  | {
      readonly kind: 'incomplete';
      readonly benchmarks: readonly IncompleteBenchmark[];
      /** Last year's recommended actions that are not answered. */
      readonly actions: readonly number[];
    }
  /** The cycle asks who approved it. */
  | { readonly kind: 'approver-missing'; readonly fields: readonly ('approverName' | 'approverRole')[] }
  | ChangedSinceShown;

/**
 * The Prevent Lead submits the self-assessment with a declaration. Kept with it: a snapshot of all that was said, as canonical
 * text with its SHA-256, under a reference for people. Pressed twice or by fifty at once it is one submission; the others
 * are told `wrong-state` with `submitted`, and the page shows them the receipt.
 */
export const submit = defineChange({
  name: 'submit',
  action: 'submit',
  input: submitSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const header = row && (await findHeader(tx, row.id));
    const framework = row && frameworkByCode(row.framework);
    if (!row || !header || !framework) return null;
    const progress = await listProgress(tx, [row.id]);
    const answers = confirmed(await listAnswers(tx, row.id));
    const evidence = await listEvidence(tx, row.id);
    const lastActions = await findLastActions(tx, row);
    const earlier = await findSubmission(tx, row.id);
    return {
      row,
      header,
      criteria: framework,
      said: { progress, answers, evidence, lastActions },
      number: 1 + (earlier?.number ?? 0),
    };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ row, header, criteria, said }, { input }): Result<Move, SubmitRefusal> => {
    const benchmarks = incompleteBenchmarks(criteria, said.progress);
    const actions = unansweredActions(said.lastActions);
    if (benchmarks.length > 0 || actions.length > 0) return refuse({ kind: 'incomplete', benchmarks, actions });
    const fields = (['approverName', 'approverRole'] as const).filter((field) => input[field] === '');
    if (header.asksApproval && fields.length > 0) return refuse({ kind: 'approver-missing', fields });
    const shown = sha256(canonicalAnswers(criteria, said));
    if (input.shown !== '' && input.shown !== shown) return refuse({ kind: 'changed-since-shown', renewed: { shown } });
    const move = planMove(row, 'submit');
    // The policy reads the same table: an event that it allowed in this state exists in it.
    if (!move.ok) throw new Error(`submit was allowed in ${row.state}`);
    return ok(move.value);
  },
  commit: async (move, { tx, input, actor, now, loaded }) => {
    const { row, header, criteria, said, number } = loaded;
    const approver = header.asksApproval ? { name: input.approverName, role: input.approverRole } : null;
    await appendSubmittedReasons(tx, { assessment: row, by: actor.id, at: now });
    const reference = await keepSubmission(tx, {
      assessment: row,
      cycle: header.cycle,
      number,
      content: (given) =>
        submissionContent({
          assessment: header,
          framework: criteria,
          said,
          reference: given,
          number,
          by: actor,
          approver,
          hours: input.hours,
          at: now,
        }),
      approver,
      by: actor.id,
      at: now,
    });
    await moveAssessment(tx, row, move, actor, now, { submittedAt: now });
    // Also where nothing is said: what an earlier submission said counts no longer.
    await tx.assessment.update({ where: { id: row.id }, data: { hoursSpent: input.hours }, select: { id: true } });
    await notifyOfSubmission(tx, { assessment: header, reference, lead: actor });
    return { assessmentId: row.id, reference };
  },
  audit: (_move, { loaded }) => ({
    authorityId: loaded.row.authorityId,
    subject: { type: 'assessment', id: loaded.row.id },
    fields: ['state', 'snapshot'],
  }),
});
