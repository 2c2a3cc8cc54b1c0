import type { ReactNode } from 'react';
import type { NotScored, Score } from '@/lib/scoring';
import { Card } from './card';
import { RichText } from './rich-text-view';
import { STATUS_WORDS, statusOf } from './words';

interface LastYearCardProps {
  /** Named by years: `2021/22`; in words, for a cycle that is not the one just before. */
  readonly cycle?: string | undefined;
  /** null: there is no agreed score from the year before. */
  readonly score: Score | NotScored | null;
  /** The summary of scoring, as source text. */
  readonly summary?: string | undefined;
  /** Why it cannot be compared, or which benchmark it was then. */
  readonly note?: ReactNode;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  /** Links. */
  readonly children?: ReactNode;
}

/** Last year's agreed score and summary, or that there is none. */
export function LastYearCard({ cycle, score, summary, note, titleLevel, children }: LastYearCardProps) {
  const when = cycle ? `Last year (${cycle})` : 'Last year';
  if (score === null) {
    return (
      <Card title={when} titleLevel={titleLevel}>
        <p className="govuk-body-s">There is no agreed score from the year before to compare with.</p>
        {children}
      </Card>
    );
  }
  const status = STATUS_WORDS[statusOf(score)].toLowerCase();
  return (
    <Card
      title={score === 'not-scored' ? `${when}: ${status}` : `${when}: ${score}, ${status}`}
      titleLevel={titleLevel}
    >
      {note ? <p className="govuk-body-s">{note}</p> : null}
      {summary ? <RichText source={summary} small /> : null}
      {children}
    </Card>
  );
}
