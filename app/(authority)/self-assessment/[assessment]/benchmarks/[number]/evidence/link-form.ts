import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/** The forms of this page as their use-cases take them; those check. */
export function linkInput(form: FormData) {
  const field = (name: string) => form.get(name) ?? undefined;
  return {
    assessmentId: field('assessmentId'),
    benchmark: field('benchmark'),
    evidenceId: field('evidenceId'),
    title: field('title'),
    url: field('url'),
    ...dateInput(form, 'effective'),
    statementIds: form.getAll('statementIds'),
  };
}

/** A date as it was typed. */
export const dateInput = (form: FormData, name: string) =>
  Object.fromEntries(['day', 'month', 'year'].map((part) => [`${name}-${part}`, form.get(`${name}-${part}`) ?? '']));

/** As `linkInput`, of what was seen and is not here. */
export function seenInput(form: FormData) {
  const field = (name: string) => form.get(name) ?? undefined;
  return {
    ...linkInput(form),
    ...dateInput(form, 'seen'),
    seenBy: field('seenBy'),
    notHere: field('notHere'),
  };
}

/** Back to the same page. The ids have been through the use-case by then. */
export const evidencePage = (form: FormData): string =>
  paths.benchmarkEvidence(formText(form, 'assessmentId'), Number(form.get('benchmark')));
