import { Details } from '@/components/govuk';
import { copy } from '../copy';

/** For someone who has never seen the service: what the Duty is, who scored, and what the numbers say. */
export function WhatScoresMean() {
  return (
    <Details summary={copy.outcome.meaning}>
      {copy.outcome.meanings.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <ul className="govuk-list govuk-list--bullet mb-0">
        {copy.outcome.scale.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  );
}
