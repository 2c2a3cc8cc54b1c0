import { formText } from '@/app/(authority)/form-text';
import { paths } from '@/lib/paths';

/**
 * Where the adviser goes after saving a benchmark, as the council does after its own.
 *
 * @param next the scored benchmark that comes next; null after the last
 */
export function afterEntering(form: FormData, next: number | null): string {
  const assessmentId = formText(form, 'assessmentId');
  const number = Number(form.get('benchmark'));
  const intent = formText(form, 'intent');
  if (intent === 'show-questions')
    return `${paths.reviewOnBehalfBenchmark(assessmentId, number)}?show=questions#questions`;
  if (intent === 'continue' && next !== null) return paths.reviewOnBehalfBenchmark(assessmentId, next);
  return `${paths.reviewOnBehalf(assessmentId)}?done=saved`;
}
