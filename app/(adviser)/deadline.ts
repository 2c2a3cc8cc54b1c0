import { counted } from '@/components/domain/words';
import { isEditable, type State } from '@/lib/workflow';

/** Days to the deadline in words, while it is the council's turn; nothing once it has submitted. */
export function deadlineWords(state: State, daysLeft: number): string {
  if (!isEditable(state)) return '';
  if (daysLeft === 0) return 'Due today';
  return daysLeft > 0 ? `${counted(daysLeft, 'day')} left` : `Overdue by ${counted(-daysLeft, 'day')}`;
}
