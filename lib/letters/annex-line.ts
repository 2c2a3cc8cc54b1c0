import { formatIsoDay } from '../clock';
import { dutyStatus } from '../scoring';
import type { AnnexRow, LetterContent } from './content';
import type { AnnexLine } from './document-model';
import { blocksOf } from './source-text';

/** A benchmark as the annex says it: beneath the summary stands why it is not scored, what changed and why, who decided. */
export function annexLine(row: AnnexRow, { previous }: LetterContent): AnnexLine {
  const { number, title, descriptor, score, summary, notScoredBecause, fallExplanation, difference } = row;
  return {
    number,
    title,
    descriptor,
    score,
    status: score === 'not-scored' ? score : dutyStatus(score),
    summary: blocksOf(summary),
    notes: [
      notScoredBecause,
      previous === null ? '' : sinceLastTime(row, previous.cycle),
      fallExplanation,
      difference === null
        ? ''
        : `The council and its Regional Prevent Adviser differed on this score. It was decided by ${difference.decidedBy} for the Home Office on ${formatIsoDay(difference.decidedOn)}.`,
    ].filter((note) => note !== ''),
  };
}

/** What became of a benchmark since the outcome before, said where somebody might otherwise compare wrongly. */
export function sinceLastTime({ change, from }: Pick<AnnexRow, 'change' | 'from'>, cycle: string): string {
  const before = from.map(({ title, score }) => `${title} ${score === 'not-scored' ? 'not scored' : score}`).join(', ');
  const [only] = from;
  switch (change) {
    case 'up':
    case 'down':
    case 'same':
      return `Score in ${cycle}: ${only?.score ?? ''}.`;
    case 'newly-scored':
      return `Not scored in ${cycle}.`;
    case 'no-longer-scored':
      return `Score in ${cycle}: ${only?.score ?? ''}. No longer scored.`;
    case 'merged':
      return `Joins benchmarks of ${cycle} and cannot be compared with them: ${before}.`;
    case 'not-comparable':
      return before === '' ? '' : `Cannot be compared with ${cycle}: ${before}.`;
    case 'not-scored':
      return '';
  }
}
