import { formatCivilDate } from '@/lib/clock';
import type { ExtendRefusal } from '@/lib/reviews/extend-deadline';

export const copy = {
  title: 'Extend the deadline',
  intro:
    'The council has until the end of the new day. Its Prevent Leads are told by e-mail and can read the reason. Reminders go out for the new deadline.',
  now: 'The deadline now',
  deadline: 'New deadline',
  deadlineHint: 'For example, 28 2 2027',
  reason: 'Why does the council need more time?',
  reasonHint: 'The Prevent Leads read this. It becomes part of the record.',
  button: 'Extend the deadline',
  back: 'Do nothing and go back',
} as const;

/** Why it was not extended, and how to fix it. */
export function explainExtension(refusal: ExtendRefusal): readonly { field: string; message: string }[] {
  switch (refusal.kind) {
    case 'not-later':
      return [
        {
          field: 'deadline',
          message: `The new deadline must be later than ${formatCivilDate(refusal.deadlineOn)}, which is the deadline now`,
        },
      ];
    case 'in-the-past':
      return [{ field: 'deadline', message: 'The new deadline must be today or later' }];
    case 'too-far':
      return [
        {
          field: 'deadline',
          message: `The new deadline must be ${formatCivilDate(refusal.latest)} or earlier: a year is the most`,
        },
      ];
  }
}
