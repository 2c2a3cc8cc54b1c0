import { ANSWER_WORDS, NOT_ANSWERED } from '@/components/domain/words';

/** Fields of one statement each are named by its id: `answers.B3.L4.S1`, and `seen.B3.L4.S1` for what the page showed; `seen.why` of `why`. */
export const ANSWERS = 'answers.';
export const answerField = (statementId: string): string => ANSWERS + statementId;
export const seenField = (field: string): string => `seen.${field}`;

const byStatement = (form: FormData, prefix: string): Record<string, FormDataEntryValue> =>
  Object.fromEntries(
    [...form].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** A benchmark's form as the use-case takes it. Nothing is checked here: the use-case does that. */
export function benchmarkInput(form: FormData) {
  const field = (name: string) => form.get(name) ?? undefined;
  return {
    assessmentId: field('assessmentId'),
    benchmark: field('benchmark'),
    score: field('score'),
    why: field('why'),
    changed: field('changed'),
    despite: field('despite'),
    completed: field('completed'),
    confirm: field('confirm'),
    holds: form.getAll('holds'),
    answers: byStatement(form, ANSWERS),
    seen: byStatement(form, 'seen.'),
  };
}

/** Ticks that confirm last year's answers cannot be taken back, so only a button sends them: a slip is not saved. */
export const BY_BUTTON = ['confirm', 'holds'] as const;

/** The same form as it saves itself, whatever was ticked in it. */
export const autosavedInput = (form: FormData) => ({ ...benchmarkInput(form), confirm: '', holds: [] });

/** How a stale save shows a field's value. */
export function valueWords(field: string, value: string): string {
  if (field === 'score') return value === '' ? 'No score chosen' : `Score ${value}`;
  if (field === 'completed') return value === 'yes' ? 'Yes' : 'No';
  if (field.startsWith('answers.'))
    return Object.hasOwn(ANSWER_WORDS, value) ? ANSWER_WORDS[value as keyof typeof ANSWER_WORDS] : NOT_ANSWERED;
  return value;
}
