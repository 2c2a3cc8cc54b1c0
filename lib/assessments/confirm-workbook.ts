import 'server-only';
import { z } from 'zod';
import { frameworkByCode } from '@/lib/framework';
import { may } from '@/lib/policy';
import { defineChange, ok, refuse, type ChangedSinceShown, type Result } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove, type Move } from '@/lib/use-case/assessment-row';
import { findAllKept, nothingKept, writeSave } from './benchmark-store';
import { assessmentSchema } from './schema';
import { choiceKey, planWorkbook, WORKBOOK_CHOICES, type WorkbookIncomplete, type WorkbookPlan } from './workbook-plan';
import { shownOf } from './workbook-preview';
import { findWaiting, forgetWaiting } from './workbook-store';

const confirmSchema = assessmentSchema.extend({
  /** Of what the page showed. */
  shown: z.string().max(64).default(''),
  /** By `choiceKey`: which side of a conflict is kept. */
  choices: z.record(z.string().max(60), z.enum(WORKBOOK_CHOICES)).default({}),
});

export type ConfirmWorkbookRefusal =
  /** Confirmed already, discarded, or expired. */
  | { readonly kind: 'nothing-waiting' }
  /** Something in the workbook cannot be understood: it is mended there. */
  | { readonly kind: 'has-problems' }
  | { readonly kind: 'choose'; readonly keys: readonly string[] }
  /** With these choices a benchmark would be marked as completed that is not. */
  | { readonly kind: 'incomplete'; readonly incomplete: readonly WorkbookIncomplete[] }
  | ChangedSinceShown;

interface Confirmed {
  readonly plan: WorkbookPlan;
  readonly start: Move | null;
}

/** Applies a waiting workbook, all of it in one transaction, by the rules of saving each benchmark. */
export const confirmWorkbook = defineChange({
  name: 'confirm-workbook',
  action: 'edit-benchmark',
  input: confirmSchema,
  load: async ({ tx, actor, input, now }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const framework = assessment && frameworkByCode(assessment.framework);
    if (!assessment || !framework) return null;
    const waiting = await findWaiting(tx, { assessmentId: assessment.id, personId: actor.id }, now);
    const kept = await findAllKept(tx, assessment.id);
    return { assessment, criteria: framework, waiting, kept, nothing: nothingKept(now) };
  },
  authorise: ({ assessment: { authorityId, state } }) => ({ authorityId, state }),
  decide: (loaded, { input, actor }): Result<Confirmed, ConfirmWorkbookRefusal> => {
    const { assessment, criteria, waiting, kept, nothing } = loaded;
    const { authorityId, state } = assessment;
    if (waiting === null) return refuse({ kind: 'nothing-waiting' });
    const about = {
      framework: criteria,
      sent: waiting.sent,
      keptOf: (number: number) => ({
        response: kept.get(number)?.response ?? nothing,
        answers: kept.get(number)?.answers ?? [],
      }),
      mayWrite: (benchmark: number) => may(actor, 'edit-benchmark', { authorityId, state, benchmark }),
    };
    const undecided = planWorkbook(about);
    const shown = shownOf(waiting, undecided);
    if (input.shown !== shown) return refuse({ kind: 'changed-since-shown', renewed: { shown } });
    if (waiting.sent.problems.length > 0) return refuse({ kind: 'has-problems' });
    const open = undecided.conflicts.map(choiceKey).filter((key) => !Object.hasOwn(input.choices, key));
    if (open.length > 0) return refuse({ kind: 'choose', keys: open });
    const plan = planWorkbook({ ...about, choices: input.choices });
    if (plan.incomplete.length > 0) return refuse({ kind: 'incomplete', incomplete: plan.incomplete });
    const starts = state === 'not-started' && plan.saves.length > 0 ? planMove(assessment, 'start') : null;
    return ok({ plan, start: starts?.ok ? starts.value : null });
  },
  commit: async ({ plan, start }, { tx, actor, now, loaded: { assessment } }) => {
    for (const { benchmark, kept, save } of plan.saves)
      await writeSave(tx, save, kept, { assessment, benchmark: benchmark.number, by: actor.id, at: now });
    if (start !== null) await moveAssessment(tx, assessment, start, actor, now);
    await forgetWaiting(tx, { assessmentId: assessment.id, personId: actor.id });
    return { benchmarks: plan.saves.length };
  },
  audit: ({ plan }, { loaded: { assessment } }) => ({
    authorityId: assessment.authorityId,
    subject: { type: 'assessment', id: assessment.id },
    fields: plan.saves.flatMap(({ benchmark, save }) => [
      ...save.fields.map((field) => `${field}.${benchmark.number}`),
      ...[...save.set.map(({ statementId }) => statementId), ...save.takenBack, ...save.confirmed].map(
        (statementId) => `answer.${statementId}`,
      ),
    ]),
  }),
});
