import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/** Back to the same page, saying what was done. The ids have been through the use-case by then. */
export const sharedPage = (form: FormData, done: 'shared' | 'withdrawn'): string =>
  `${paths.benchmarkShared(formText(form, 'assessmentId'), Number(form.get('benchmark')))}?done=${done}`;
