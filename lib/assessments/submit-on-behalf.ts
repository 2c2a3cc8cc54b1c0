import 'server-only';
import { frameworkByCode } from '@/lib/framework';
import { defineChange, refuse, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '@/lib/use-case/assessment-row';
import { findBehalfEntry } from '@/lib/use-case/behalf-entry';
import type { MoveRefusal } from '@/lib/workflow';
import { askToConfirm } from './behalf-notices';
import { confirmed } from './asked-as';
import { appendSubmittedReasons } from './benchmark-store';
import { keepSubmission } from './keep-submission';
import { findLastActions } from './last-actions-store';
import { incompleteBenchmarks, type IncompleteBenchmark } from './model';
import { assessmentSchema } from './schema';
import { findHeader, findSubmission, listAnswers, listEvidence, listProgress } from './store';
import { submissionContent } from './submission';

export type SubmitOnBehalfRefusal =
  /** The document comes first: it is what is submitted. */
  | { readonly kind: 'no-document' }
  | { readonly kind: 'incomplete'; readonly benchmarks: readonly IncompleteBenchmark[] };

/**
 * What the adviser entered is submitted in the council's stead. The snapshot names the document and who entered it; the
 * council is asked whether it is what it sent.
 */
export const submitOnBehalf = defineChange({
  name: 'submit-on-behalf',
  action: 'submit-on-behalf',
  input: assessmentSchema,
  load: async ({ tx, input }) => {
    const row = await lockAssessment(tx, input.assessmentId);
    const header = row && (await findHeader(tx, row.id));
    const framework = row && frameworkByCode(row.framework);
    if (!row || !header || !framework) return null;
    const entry = await findBehalfEntry(tx, row.id);
    const progress = await listProgress(tx, [row.id]);
    const answers = confirmed(await listAnswers(tx, row.id));
    const evidence = await listEvidence(tx, row.id);
    const earlier = await findSubmission(tx, row.id);
    const lastActions = await findLastActions(tx, row);
    const said = { progress, answers, evidence, lastActions };
    return { row, header, criteria: framework, entry, said, number: 1 + (earlier?.number ?? 0) };
  },
  authorise: ({ row: { authorityId, state } }) => ({ authorityId, state }),
  decide: ({ row, criteria, entry, said }): Result<Move, SubmitOnBehalfRefusal | MoveRefusal> => {
    if (entry?.isOpen !== true) return refuse({ kind: 'no-document' });
    const benchmarks = incompleteBenchmarks(criteria, said.progress);
    if (benchmarks.length > 0) return refuse({ kind: 'incomplete', benchmarks });
    return planMove(row, 'submit-on-behalf', entry.reason);
  },
  commit: async (move, { tx, actor, now, loaded }) => {
    const { row, header, criteria, entry, said, number } = loaded;
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
          approver: null,
          hours: null,
          ...(entry === null ? {} : { onBehalf: entry }),
          at: now,
        }),
      approver: null,
      by: actor.id,
      at: now,
    });
    await moveAssessment(tx, row, move, actor, now, { submittedAt: now });
    // What the council said of an earlier submission of its own is not about this one.
    await tx.assessment.update({ where: { id: row.id }, data: { hoursSpent: null }, select: { id: true } });
    await askToConfirm(tx, header, now);
    return { assessmentId: row.id, reference };
  },
  audit: (_move, { loaded: { row } }) => ({
    authorityId: row.authorityId,
    subject: { type: 'assessment', id: row.id },
    fields: ['state', 'snapshot', 'behalf-entry'],
  }),
});
