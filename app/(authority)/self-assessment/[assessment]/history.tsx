import { RichText } from '@/components/domain/rich-text-view';
import { Details } from '@/components/govuk';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { formatDateTime } from '@/lib/clock';
import { copy, eventWords } from './copy';

/** Every move with who made it and, where one was given, the reason; the latest first. */
export function History({ history }: Pick<TaskList, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Details summary={copy.history}>
      <ol className="govuk-list">
        {history.map(({ event, by, at, reason }) => (
          <li key={`${event}-${at.getTime()}`} className="mb-4">
            <strong>{eventWords[event] ?? event}</strong>
            <br />
            {by}, {formatDateTime(at)}
            {reason === '' ? null : <RichText source={reason} small />}
          </li>
        ))}
      </ol>
    </Details>
  );
}
