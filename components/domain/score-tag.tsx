import { joined } from '@/components/govuk/class-names';
import type { NotScored, Score } from '@/lib/scoring';
import { REQUIREMENTS_WORDS, STATUS_WORDS, statusOf } from './words';

interface ScoreTagProps {
  /** null: could be scored and is not yet. */
  readonly score: Score | NotScored | null;
  /** "Requirements exceeded" rather than "Exceeded", where nothing around it says what of. */
  readonly full?: boolean | undefined;
  readonly className?: string | undefined;
}

/** What a score says about the Duty's requirements: in words, and in colour. */
export function ScoreTag({ score, full = false, className }: ScoreTagProps) {
  if (score === null) return <strong className={joined('status status--none', className)}>No score yet</strong>;
  const status = statusOf(score);
  return (
    <strong className={joined('status', `status--${status}`, className)}>
      {full ? REQUIREMENTS_WORDS[status] : STATUS_WORDS[status]}
    </strong>
  );
}
