import { RichText } from '@/components/domain/rich-text-view';
import { NotificationBanner } from '@/components/govuk';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { formatDateTime } from '@/lib/clock';
import { copy } from './copy';

/** Why the adviser sent it back: the first thing to read. */
export function SentBack({ history }: Pick<TaskList, 'history'>) {
  const move = history.find(({ event }) => event === 'send-back');
  if (move === undefined) return null;
  return (
    <NotificationBanner title={copy.sentBack}>
      <p className="govuk-body">{copy.sentBackBy(move.by, formatDateTime(move.at))}</p>
      <RichText source={move.reason} />
    </NotificationBanner>
  );
}
