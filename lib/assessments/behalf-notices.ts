import 'server-only';
import type { Tx } from '@/lib/db';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import type { AssessmentHeader } from './model';

type About = Pick<AssessmentHeader, 'id' | 'authorityId' | 'council' | 'cycle'>;

async function tell(tx: Tx, to: readonly { readonly email: string }[], subject: string, lines: readonly string[]) {
  for (const { email } of to) await sendMail(tx, { to: email, subject, body: lines.join('\n\n') });
}

const leadsOf = (tx: Tx, authorityId: string, now: Date) => tx.$queryRaw<{ email: string }[]>`
  select distinct p.email from role_assignment r join person p on p.id = r.person_id
  where r.role = 'prevent-lead' and r.authority_id = ${authorityId}::uuid and r.starts_at <= ${now}
    and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
  order by p.email`;

/** The council must not go on in parallel without knowing. */
export async function notifyOfEntry(tx: Tx, { id, authorityId, council, cycle }: About, now: Date): Promise<void> {
  await tell(
    tx,
    await leadsOf(tx, authorityId, now),
    `Prevent self-assessment ${cycle}: your adviser enters it for you`,
    [
      `The Regional Prevent Adviser of ${council} has begun to enter, on its behalf, the self-assessment for ${cycle} that it sent as a document. What your council has saved is kept.`,
      `Where it stands: ${linkTo(paths.selfAssessment(id))}`,
    ],
  );
}

/** Entered and submitted: the council says whether it is what it sent. */
export async function askToConfirm(tx: Tx, { id, authorityId, council, cycle }: About, now: Date): Promise<void> {
  await tell(tx, await leadsOf(tx, authorityId, now), `Prevent self-assessment ${cycle}: is this what you sent?`, [
    `The Regional Prevent Adviser of ${council} has entered its self-assessment for ${cycle} from the document that it sent.`,
    `Please say on one page whether it is what you sent: ${linkTo(paths.confirmOnBehalf(id))}`,
  ]);
}

export async function notifyOfAnswer(
  tx: Tx,
  { id, authorityId, council, cycle }: About,
  answer: 'confirmed' | 'differs',
): Promise<void> {
  const advisers = await tx.$queryRaw<
    { email: string }[]
  >`select email from advisers_of(${authorityId}::uuid) order by email`;
  const said = answer === 'confirmed' ? 'is what it sent' : 'differs from what it sent';
  await tell(tx, advisers, `${council}: Prevent self-assessment ${cycle} ${said}`, [
    `${council} says that the self-assessment for ${cycle} that you entered on its behalf ${said}.`,
    `Read it: ${linkTo(paths.review(id))}`,
  ]);
}
