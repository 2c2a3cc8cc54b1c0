import { daysLate, formatCivilDate, formatDateTime } from '@/lib/clock';
import { lateWords } from '@/app/frame/deadline-words';

/** Words of the self-assessment as a document. */
export const words = {
  draft: 'DRAFT, not submitted',
  council: 'Local authority',
  state: 'Where it stands',
  deadline: 'Deadline',
  submitted: 'Submitted',
  reference: 'Reference',
  action: (position: number) => `Recommended action ${position}`,
  statement: 'Statement',
  answer: 'Answer',
  about: (council: string, cycle: string) => `${council}, Prevent self-assessment ${cycle}`,
  name: (council: string, cycle: string) =>
    `Prevent self-assessment ${cycle.replaceAll('/', '-')} ${council.replace(/[^\p{L}\p{N} ,.-]/gu, '')}.pdf`,
  source:
    'Performance criteria: Home Office, Crown copyright, Open Government Licence v3.0. Scores say whether the requirements of the Prevent Duty are met. There is no total: the benchmarks are not equally important.',
  made: (at: Date) => `Made on ${formatDateTime(at)}.`,
} as const;

/** When it was handed in, and by how much it was late. */
export function submittedWords(handedInAt: Date, deadlineOn: Date): string {
  const late = daysLate(deadlineOn, handedInAt);
  return late === 0
    ? formatDateTime(handedInAt)
    : `${formatDateTime(handedInAt)}, ${lateWords(late)} (the deadline was ${formatCivilDate(deadlineOn)})`;
}
