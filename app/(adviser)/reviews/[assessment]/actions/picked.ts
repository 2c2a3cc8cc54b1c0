import { paths } from '@/lib/paths';
import type { copy } from './copy';

/** The action that a form is about, as it was on the page. */
export const picked = (form: FormData) => ({
  assessmentId: form.get('assessment'),
  actionId: form.get('action'),
  version: form.get('version'),
});

export const listAfter = (form: FormData, done: keyof typeof copy.done): string =>
  `${paths.reviewActions(String(form.get('assessment')))}?done=${done}`;
