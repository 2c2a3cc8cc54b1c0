import { canonicalJson } from '@/lib/canonical-json';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { agreementContent } from '@/lib/reviews/agreement-snapshot';
import { loadHeading } from '@/lib/reviews/store/heading';
import { loadActions } from '@/lib/reviews/store/record';
import { loadReview } from '@/lib/reviews/store/standings';
import { sha256 } from '@/lib/secrets';
import type { Who } from './telling';

/** What stood in the record when it was agreed, as agreeing keeps it. @throws Error where there is no such assessment */
export async function keepAgreement(tx: Tx, assessmentId: string, by: Who, at: Date): Promise<void> {
  const heading = await loadHeading(tx, assessmentId);
  if (heading === null) throw new Error(`No assessment ${assessmentId}`);
  const [review, actions] = [await loadReview(tx, heading), await loadActions(tx, assessmentId)];
  const content = canonicalJson(agreementContent({ review, actions, number: 1, by: by.name, at }));
  const id = newId();
  await tx.snapshot.create({
    data: {
      id,
      assessmentId,
      authorityId: heading.authorityId,
      kind: 'agreement',
      number: 1,
      reference: `A-${id.slice(-12).toUpperCase()}`,
      content,
      sha256: sha256(content),
      byId: by.id,
      at,
    },
    select: { id: true },
  });
}
