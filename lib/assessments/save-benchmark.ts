import 'server-only';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { may } from '@/lib/policy';
import { defineChange, ok } from '@/lib/use-case';
import { lockAssessment, moveAssessment, planMove } from '@/lib/use-case/assessment-row';
import { changesAnything, planSave } from './benchmark-save';
import { isBeingEntered } from '@/lib/use-case/behalf-entry';
import { findKept, nothingKept, writeSave } from './benchmark-store';
import { nextScoredBenchmark } from './model';
import { saveBenchmarkSchema } from './schema';

/**
 * Saves what the council says of one benchmark: as the council, or as its adviser, who enters a document on its behalf. The
 * council's first save of anything starts the self-assessment.
 *
 * @returns `next`: the scored benchmark that comes next for this person, null after the last; `checksAll`: whether the whole
 * is theirs to check; `seen`: what the form has now been shown of the fields that stand as it sent them; `at`: when it was
 * saved, null where there was nothing to save
 */
export const savingAs = (name: string, action: 'edit-benchmark' | 'edit-on-behalf') =>
  defineChange({
    name,
    action,
    input: saveBenchmarkSchema,
    load: async ({ tx, input, now }) => {
      const assessment = await lockAssessment(tx, input.assessmentId);
      const framework = assessment && frameworkByCode(assessment.framework);
      const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
      if (!assessment || !framework || !benchmark) return null;
      const { response, answers } = await findKept(tx, assessment.id, benchmark.number);
      const kept = response ?? nothingKept(now);
      const onBehalf = action === 'edit-on-behalf' && (await isBeingEntered(tx, assessment.id));
      return { ...assessment, assessment, onBehalf, benchmark, kept, answers, criteria: framework };
    },
    authorise: ({ authorityId, state, onBehalf }, { benchmark }) => ({ authorityId, state, benchmark, onBehalf }),
    decide: ({ assessment, onBehalf, criteria, benchmark, kept, answers }, { input, actor }) => {
      const planned = planSave({ benchmark, kept, answers, input });
      if (!planned.ok) return planned;
      const save = planned.value;
      // Only the council itself starts; what its adviser enters is submitted from where it stands.
      const starts = action === 'edit-benchmark' && assessment.state === 'not-started';
      const started = starts && changesAnything(save) ? planMove(assessment, 'start') : null;
      const { authorityId, state } = assessment;
      const mayWrite = (number: number) => may(actor, action, { authorityId, state, benchmark: number, onBehalf });
      return ok({
        save,
        start: started?.ok ? started.value : null,
        next: nextScoredBenchmark(criteria, benchmark.number, mayWrite),
      });
    },
    commit: async ({ save, start, next }, { tx, actor, now, loaded }) => {
      const { assessment, benchmark, kept, authorityId, state } = loaded;
      if (changesAnything(save))
        await writeSave(tx, save, kept, { assessment, benchmark: benchmark.number, by: actor.id, at: now });
      if (start !== null) await moveAssessment(tx, assessment, start, actor, now);
      return {
        next,
        checksAll: may(actor, 'see-whole-self-assessment', { authorityId, state }),
        seen: save.seen,
        at: changesAnything(save) ? now : null,
      };
    },
    audit: ({ save }, { loaded }) => {
      if (!changesAnything(save)) return null;
      const { authorityId, id, benchmark } = loaded;
      const statements = [...save.set.map(({ statementId }) => statementId), ...save.takenBack, ...save.confirmed];
      const fields = [
        ...save.fields.map((field) => `${field}.${benchmark.number}`),
        ...statements.map((statementId) => `answer.${statementId}`),
      ];
      return { authorityId, subject: { type: 'assessment', id }, fields };
    },
  });

/** The council's own save. */
export const saveBenchmark = savingAs('save-benchmark', 'edit-benchmark');
