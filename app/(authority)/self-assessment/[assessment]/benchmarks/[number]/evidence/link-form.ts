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
    statementIds: form.getAll('statementIds'),
  };
}

/** Back to the same page. The ids have been through the use-case by then. */
export const evidencePage = (form: FormData): string =>
  paths.benchmarkEvidence(formText(form, 'assessmentId'), Number(form.get('benchmark')));
