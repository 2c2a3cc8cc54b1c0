import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/** The declaration as the use-case takes it. */
export const submissionInput = (form: FormData) => ({
  assessmentId: form.get('assessmentId') ?? undefined,
  declared: form.get('declared') ?? '',
  approverName: form.get('approverName') ?? '',
  approverRole: form.get('approverRole') ?? '',
  hours: form.get('hours') ?? '',
  shown: form.get('shown') ?? '',
});

/** A button pressed twice, or by two leads at once: the second sees the receipt of the first. */
export const receiptIfSubmitted = (state: string, form: FormData): string | undefined =>
  state === 'submitted' || state === 'in-review' ? paths.receipt(formText(form, 'assessmentId')) : undefined;
