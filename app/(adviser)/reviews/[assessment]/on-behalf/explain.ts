import type { FormError } from '@/app/form-action';
import type { EnterRefusal } from '@/lib/assessments/enter-on-behalf';
import type { SubmitOnBehalfRefusal } from '@/lib/assessments/submit-on-behalf';
import { paths } from '@/lib/paths';
import { councilFullWords } from '@/lib/storage/problems';
import type { MoveRefusal } from '@/lib/workflow';

/** Why an entry was not begun, and how to fix it. */
export function explainEntering(refusal: EnterRefusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'begun-already':
      return [{ field: '', message: 'It is being entered already. Open the page again and go on there' }];
    case 'document-missing':
      return [{ field: 'file', message: 'Choose the document that the council sent, or give a link to it' }];
    case 'council-full':
      return [{ field: 'file', message: councilFullWords(refusal) }];
    case 'two-documents':
      return [{ field: 'url', message: 'Give a file or a link, not both: the record names one document' }];
    case 'uploads-refused':
      return [{ field: 'url', message: 'Files cannot be uploaded here. Give a link to the document instead' }];
    case 'not-yet-received':
      return [{ field: 'received', message: 'The date on which it came must be today or earlier' }];
  }
}

/** Why it was not submitted, each benchmark linked to where it can be mended. */
export function explainSubmitting(
  assessmentId: string,
  refusal: SubmitOnBehalfRefusal | MoveRefusal,
): readonly FormError[] {
  if (refusal.kind !== 'incomplete')
    return [{ field: '', message: 'The document comes first. Open the page again and begin with it' }];
  return refusal.benchmarks.map(({ number, title }) => ({
    field: '',
    message: `Complete benchmark ${number}, ${title}`,
    href: paths.reviewOnBehalfBenchmark(assessmentId, number),
  }));
}
