import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { newId } from '@/lib/ids';
import { sha256 } from '@/lib/secrets';
import type { AssessmentRow } from '@/lib/use-case/assessment-row';
import { submissionReference } from './submission';

interface Submission {
  readonly assessment: AssessmentRow;
  readonly cycle: string;
  readonly number: number;
  /** Canonical text of all that was said, with the reference in it. */
  readonly content: (reference: string) => string;
  readonly approver: { readonly name: string; readonly role: string } | null;
  readonly by: string;
  readonly at: Date;
}

/** Keeps what is submitted as a snapshot with its SHA-256, under a reference for people. @returns the reference */
export async function keepSubmission(tx: Tx, submission: Submission): Promise<string> {
  const { assessment, cycle, number, approver, by, at } = submission;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const reference = submissionReference(cycle, randomBytes(6));
    const content = submission.content(reference);
    // References are random and other councils' are out of sight: one that exists already is skipped, not an error.
    const { count } = await tx.snapshot.createMany({
      data: [
        {
          id: newId(),
          assessmentId: assessment.id,
          authorityId: assessment.authorityId,
          kind: 'submission',
          number,
          reference,
          content,
          sha256: sha256(content),
          approverName: approver?.name ?? '',
          approverRole: approver?.role ?? '',
          byId: by,
          at,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) return reference;
  }
  throw new Error('Five references in a row were taken');
}
