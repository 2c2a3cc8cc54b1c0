import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';
import type { done as words } from './copy';

/** Back to the same page, saying what was done. The ids have been through the use-case by then. */
export const questionsPage = (form: FormData, done: keyof typeof words): string =>
  `${paths.benchmarkQuestions(formText(form, 'assessmentId'), Number(form.get('benchmark')))}?done=${done}`;
