import 'server-only';
import type { Tx } from '@/lib/db';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import type { AssessmentHeader } from './model';

interface Submitted {
  readonly assessment: Pick<AssessmentHeader, 'id' | 'authorityId' | 'council' | 'cycle'>;
  readonly reference: string;
  readonly lead: { readonly name: string; readonly email: string };
}

/** A receipt to the Prevent Lead and a notice to the council's advisers: links, and nothing of what was said. */
export async function notifyOfSubmission(tx: Tx, { assessment, reference, lead }: Submitted): Promise<void> {
  const { id, authorityId, council, cycle } = assessment;
  await sendMail(tx, {
    to: lead.email,
    subject: `Prevent self-assessment ${cycle} submitted: ${reference}`,
    body: [
      `${council} has submitted its Prevent self-assessment for ${cycle}. The reference is ${reference}.`,
      'Your Regional Prevent Adviser has been told. You can recall it to change something until they take it into review.',
      `Receipt: ${linkTo(paths.receipt(id))}`,
    ].join('\n\n'),
  });
  await tellAdvisers(tx, authorityId, `${council}: Prevent self-assessment ${cycle} submitted`, [
    `${council} has submitted its Prevent self-assessment for ${cycle}.`,
    `Take it into review: ${linkTo(paths.review(id))}`,
  ]);
}

/** The advisers were told to take it into review: now there is nothing to take. */
export async function notifyOfRecall(tx: Tx, assessment: Submitted['assessment']): Promise<void> {
  const { id, authorityId, council, cycle } = assessment;
  await tellAdvisers(tx, authorityId, `${council}: Prevent self-assessment ${cycle} taken back by the council`, [
    `${council} has taken back its Prevent self-assessment for ${cycle} to change it. You will be told when it is submitted again.`,
    `Where it stands: ${linkTo(paths.review(id))}`,
  ]);
}

async function tellAdvisers(tx: Tx, authorityId: string, subject: string, lines: readonly string[]): Promise<void> {
  const advisers = await tx.$queryRaw<
    { email: string }[]
  >`select email from advisers_of(${authorityId}::uuid) order by email`;
  for (const { email } of advisers) await sendMail(tx, { to: email, subject, body: lines.join('\n\n') });
}
