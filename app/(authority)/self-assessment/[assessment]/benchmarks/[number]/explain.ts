import type { FormError } from '@/app/form-action';
import { ANSWER_WORDS, listed } from '@/components/domain/words';
import type { SaveRefusal } from '@/lib/assessments/benchmark-save';
import type { Stale } from '@/lib/use-case';
import { copy } from './copy';
import { answerField } from './form-input';

/** Why a benchmark was not saved, and how to fix it. */
export function explainSave(refusal: Exclude<SaveRefusal, Stale>): readonly FormError[] {
  switch (refusal.kind) {
    case 'not-scored':
      return [
        {
          field: '',
          message:
            'This benchmark is not scored in this framework, so there is nothing to save. Go back to the list of benchmarks',
        },
      ];
    case 'unknown-statements':
      return [
        {
          field: '',
          message:
            'Some answers belong to statements that this benchmark does not have. Open the page again and answer them there',
        },
      ];
    case 'answers-not-accepted':
      return refusal.statements.map(({ id, asks, accepted }) => ({
        field: answerField(id),
        message:
          accepted.length === 0
            ? `“${asks}” is not asked. Open the page again`
            : `Answer “${asks}” with ${listed(accepted.map((answer) => ANSWER_WORDS[answer as keyof typeof ANSWER_WORDS].toLowerCase())).replace(/ and /, ' or ')}`,
      }));
    case 'incomplete':
      return refusal.missing.map((part) => ({ field: part, message: MISSING[part] }));
    case 'to-check':
      return [{ field: 'confirm', message: copy.toCheck(refusal.statementIds.length) }];
  }
}

/** While it saves itself, what was ticked to confirm is not sent: that is why it may not be completed yet. */
export const explainAutosave = (refusal: Exclude<SaveRefusal, Stale>): readonly FormError[] =>
  refusal.kind === 'to-check'
    ? [{ field: 'completed', message: copy.completedByButton(refusal.statementIds.length) }]
    : explainSave(refusal);

/** "Completed" waits for what is missing or unchecked; the score and the words beside it are saved meanwhile. */
export const waitsForCompletion = ({ kind }: Exclude<SaveRefusal, Stale>): readonly string[] =>
  kind === 'incomplete' || kind === 'to-check' ? ['completed'] : [];

const MISSING = {
  score: 'Choose a description before you mark this section as completed, or select that you will come back to it',
  why: 'Say why you chose this score before you mark this section as completed, or select that you will come back to it',
} as const;

/** How a stale save names the fields that are not an answer. */
export const SAVE_LABELS = {
  changed: copy.changed,
  score: copy.choose,
  why: copy.why,
  despite: copy.despite,
  completed: copy.completed,
} as const;
