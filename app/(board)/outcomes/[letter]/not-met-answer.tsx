import type { AnnexRow } from '@/lib/letters/model';
import { dutyStatus } from '@/lib/scoring';
import { copy } from '../copy';

/** The first question of a reader in a hurry, answered in words with every benchmark named. */
export function NotMetAnswer({ annex }: { readonly annex: readonly AnnexRow[] }) {
  const scored = annex.filter(({ score }) => score !== 'not-scored');
  const notMet = scored.filter(({ score }) => score !== 'not-scored' && dutyStatus(score) === 'not-met');
  return (
    <p className="govuk-body">
      <strong>{copy.outcome.wereAnyNotMet}</strong>{' '}
      {notMet.length === 0
        ? copy.outcome.noneNotMet(scored.length)
        : `${copy.outcome.yes} ${notMet.map(({ title, score }) => `${title} (score ${score})`).join('; ')}.`}
    </p>
  );
}
