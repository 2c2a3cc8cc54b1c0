import { AnnexTable } from '@/components/domain/annex-table';
import { RichText } from '@/components/domain/rich-text-view';
import { changeWords } from '@/components/domain/words';
import { formatIsoDay } from '@/lib/clock';
import type { AnnexRow, LetterContent } from '@/lib/letters/model';
import { copy } from '../copy';

/** Every benchmark with its score, what it says of the requirements, and what became of it since the outcome before. */
export function BenchmarkTable({ content: { annex, previous, cycle } }: { readonly content: LetterContent }) {
  const { outcome } = copy;
  return (
    <section aria-labelledby="benchmarks">
      <h2 className="govuk-heading-l" id="benchmarks">
        {outcome.benchmarks}
      </h2>
      <p className="govuk-body">
        {previous === null ? outcome.notComparable(cycle) : outcome.comparedWith(previous.cycle)}
        {annex.some(({ change }) => change === 'down') ? ` ${outcome.fallsMean}` : ''}
      </p>
      <AnnexTable
        withLastYear={previous !== null}
        rows={annex.map((row) => ({
          number: row.number,
          title: row.title,
          score: row.score,
          note: noteOf(row),
          summary: row.summary === '' ? undefined : <RichText source={row.summary} small />,
          last: isComparable(row) ? row.from[0]?.score : null,
          change: changeWords(row.change, row.from[0]?.score),
        }))}
      />
    </section>
  );
}

/** Merged benchmarks are shown in the letter side by side, not compared here. */
const isComparable = ({ change }: AnnexRow): boolean => change !== 'merged' && change !== 'not-comparable';

function noteOf({ notScoredBecause, fallExplanation, difference }: AnnexRow): string | undefined {
  const said = [
    notScoredBecause,
    fallExplanation,
    difference === null ? '' : copy.outcome.difference(difference.decidedBy, formatIsoDay(difference.decidedOn)),
  ].filter((text) => text !== '');
  return said.length === 0 ? undefined : said.join(' ');
}
