import type { FormError } from '@/app/form-action';
import type { DeskProblem } from '@/lib/reviews/desk';
import { triggerWords } from '../../../../words';

/** What keeps the desk from being saved, and how to fix it. */
export function problemErrors(problem: DeskProblem): FormError {
  switch (problem.kind) {
    case 'not-scored':
      return { field: '', message: 'This benchmark is not scored in this framework: it cannot be given a score' };
    case 'proposed-score-missing':
      return { field: 'proposed', message: 'Choose the score that you propose, or clear the reason beneath it' };
    case 'proposed-reason-missing':
      return { field: 'proposedReason', message: 'Say why you propose this score' };
    case 'agreed-score-missing':
      return { field: 'agreed', message: 'Choose the agreed score, or clear the reason beneath it' };
    case 'summary-written':
      return {
        field: 'summary',
        message: 'There is a summary of scoring already. Clear it first to start from their words',
      };
    case 'decided':
      return {
        field: '',
        message:
          'The Home Office has decided this score. It stands while this review goes on: leave score and reason as they are',
      };
    case 'reason-missing':
      return {
        field: 'agreedReason',
        message: `Give a reason for the agreed score, because ${triggerWords(problem.triggers)}`,
      };
  }
}
