import { RichText } from '@/components/domain/rich-text-view';
import type { Messages } from '@/lib/assessments/see-messages';
import { formatDateTime } from '@/lib/clock';
import { copy } from './copy';

/** What was written, the earliest first. */
export function Thread({ messages }: Pick<Messages, 'messages'>) {
  if (messages.length === 0) return <p className="govuk-body">{copy.nothing}</p>;
  return (
    <ol className="govuk-list">
      {messages.map(({ id, text, by, at, isYours }) => (
        <li key={id} className="card mb-4">
          <p className="govuk-body-s mb-2">
            <strong>{isYours ? copy.you : by}</strong>, <span className="soft">{formatDateTime(at)}</span>
          </p>
          <div className="wrap-anywhere">
            <RichText source={text} small />
          </div>
        </li>
      ))}
    </ol>
  );
}
