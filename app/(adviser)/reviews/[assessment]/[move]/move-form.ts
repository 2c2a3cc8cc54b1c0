import { paths } from '@/lib/paths';
import type { MoveWithReason } from '@/lib/reviews/see-move';

export const reasonInput = (form: FormData) => ({
  assessmentId: form.get('assessment'),
  reason: form.get('reason') ?? '',
});

export const reviewAfter = (form: FormData, move: MoveWithReason): string =>
  `${paths.review(String(form.get('assessment')))}?done=${move}`;

/** The form asks for a reason, so this is only what the workflow itself would still refuse. */
export const reasonMissing = () => [{ field: 'reason', message: 'Give a reason: it becomes part of the record' }];
