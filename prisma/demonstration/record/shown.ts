import type { Tx } from '@/lib/db';
import { shownNow } from '@/lib/reviews/shown';
import { loadHeading } from '@/lib/reviews/store/heading';
import { loadActions } from '@/lib/reviews/store/record';
import { loadReview } from '@/lib/reviews/store/standings';

/** What stands in the record is what the council was shown, as handing over keeps it. @throws Error where there is no such assessment */
export async function keepShown(tx: Tx, assessmentId: string): Promise<void> {
  const heading = await loadHeading(tx, assessmentId);
  if (heading === null) throw new Error(`No assessment ${assessmentId}`);
  const { standings } = await loadReview(tx, heading);
  const shownToCouncil = shownNow(standings, await loadActions(tx, assessmentId));
  await tx.assessment.update({ where: { id: assessmentId }, data: { shownToCouncil }, select: { id: true } });
}
