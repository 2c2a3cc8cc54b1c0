import type { Tx } from '@/lib/db';
import { buildLetterContent, letterText } from '@/lib/letters/model';
import { letterInput } from '@/lib/letters/record';
import { loadLetterRecord } from '@/lib/letters/store/record';
import { sha256 } from '@/lib/secrets';

/**
 * The outcome letter of what stands in the record, frozen with its SHA-256 as issuing freezes it.
 *
 * @throws Error where the record is not ready for a letter
 */
export async function issueLetter(
  tx: Tx,
  { assessmentId, letterId }: { readonly assessmentId: string; readonly letterId: string },
  by: { readonly id: string },
  at: Date,
): Promise<void> {
  const record = await loadLetterRecord(tx, assessmentId);
  const input = record && letterInput(record, letterId, at);
  if (!record?.template || !input) throw new Error(`There is no letter yet for ${assessmentId}`);
  const { letter, council } = input;
  const content = letterText(buildLetterContent(input));
  await tx.outcomeLetter.create({
    data: {
      ...letter,
      assessmentId,
      authorityId: council.id,
      templateId: record.template.id,
      content,
      sha256: sha256(content),
      issuedBy: by.id,
      issuedAt: at,
    },
    select: { id: true },
  });
}
