'use server';

import { formText } from '@/app/(authority)/form-text';
import { submitForm } from '@/app/form-action';
import type { FormState } from '@/components/forms/form-state';
import { resolveConflict } from '@/components/forms/resolve-conflict';
import { bringLastYear } from '@/lib/assessments/bring-last-year';
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { afterSaving } from './after-saving';
import { explainSave, SAVE_LABELS } from './explain';
import { benchmarkInput, valueWords } from './form-input';

/** What is typed is saved first: bringing answers along is a button of the same form, and loses nothing of it. */
const saveThenBring: typeof saveBenchmark = Object.assign(
  async (...given: Parameters<typeof saveBenchmark>) => {
    const saved = await saveBenchmark(...given);
    // Nothing to bring is no error: somebody else has brought it.
    if (saved.ok) await bringLastYear(...given);
    return saved;
  },
  { useCase: saveBenchmark.useCase, permits: saveBenchmark.permits },
);

export async function submitBenchmark(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = resolveConflict(sent);
  return submitForm({
    form,
    useCase: formText(form, 'intent') === 'bring' ? saveThenBring : saveBenchmark,
    input: benchmarkInput(form),
    done: (saved) => afterSaving(form, saved),
    explain: explainSave,
    labels: SAVE_LABELS,
    words: valueWords,
  });
}
