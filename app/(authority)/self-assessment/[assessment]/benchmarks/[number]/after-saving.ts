import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/**
 * Where a person goes after saving: which button was pressed comes as `intent`. The form's ids have been through the use-case by then.
 *
 * @param saved.next the scored benchmark that comes next for this person; null after the last
 * @param saved.checksAll whether the whole is theirs to check then: a contributor goes back to the list
 */
export function afterSaving(
  form: FormData,
  { next, checksAll }: { readonly next: number | null; readonly checksAll: boolean },
): string {
  const assessmentId = formText(form, 'assessmentId');
  const number = Number(form.get('benchmark'));
  switch (formText(form, 'intent')) {
    case 'show-questions':
      // The query makes it another address: one that differs by its fragment alone would not be drawn anew.
      return `${paths.benchmark(assessmentId, number)}?show=questions#questions`;
    case 'messages':
      return paths.messages(assessmentId, number);
    case 'ready':
      return paths.ready(assessmentId, number);
    case 'bring':
      return `${paths.benchmark(assessmentId, number)}?done=brought`;
    case 'evidence':
      return paths.benchmarkEvidence(assessmentId, number);
    case 'questions':
      return paths.benchmarkQuestions(assessmentId, number);
    case 'shared':
      return paths.benchmarkShared(assessmentId, number);
    case 'continue':
      if (next !== null) return paths.benchmark(assessmentId, next);
      return checksAll ? paths.checkAnswers(assessmentId) : `${paths.selfAssessment(assessmentId)}?done=saved`;
    default:
      return `${paths.selfAssessment(assessmentId)}?done=saved`;
  }
}
