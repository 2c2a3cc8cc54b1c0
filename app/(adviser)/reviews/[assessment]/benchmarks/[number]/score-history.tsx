import { Details } from '@/components/govuk';
import { formatDateTime } from '@/lib/clock';
import type { ScoreEntry } from '@/lib/reviews/model';
import { copy } from './copy';

/** Every score ever given for a benchmark, with author, time and reason; newest first. */
export function ScoreHistory({ history }: { readonly history: readonly ScoreEntry[] }) {
  if (history.length === 0) return null;
  return (
    <Details summary={copy.history}>
      <ul className="govuk-list govuk-list--spaced">
        {history.toReversed().map(({ id, kind, score, byName, at, reason }) => (
          <li key={id}>
            <strong>
              {copy.kinds[kind]} {score}
            </strong>
            , {formatDateTime(at)}, {byName}
            {reason === '' ? null : <span className="soft whitespace-pre-line">: {reason}</span>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
