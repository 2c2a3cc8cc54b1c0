import 'server-only';
import type { Tx } from '@/lib/db';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';

interface Withdrawn {
  readonly assessmentId: string;
  readonly authorityId: string;
}

/** To the council's Prevent Leads and its advisers: it is no longer in the cycle. The reason stands on the page. */
export async function notifyOfWithdrawal(tx: Tx, { assessmentId, authorityId }: Withdrawn, now: Date): Promise<void> {
  const [named] = await tx.$queryRaw<{ council: string; cycle: string }[]>`
    select au.name as council, c.name as cycle
    from assessment a join authority au on au.id = a.authority_id join cycle c on c.id = a.cycle_id
    where a.id = ${assessmentId}::uuid`;
  const readers = await tx.$queryRaw<{ email: string; isLead: boolean }[]>`
    select distinct p.email, true as "isLead" from role_assignment r join person p on p.id = r.person_id
    where r.role = 'prevent-lead' and r.authority_id = ${authorityId}::uuid and r.starts_at <= ${now}
      and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
    union all select email, false from advisers_of(${authorityId}::uuid) order by email`;
  for (const { email, isLead } of readers) {
    await sendMail(tx, {
      to: email,
      subject: `${named?.council}: no longer in the Prevent self-assessment ${named?.cycle}`,
      body: [
        `The Home Office has withdrawn ${named?.council} from the Prevent self-assessment ${named?.cycle}. Nothing more is needed for it. What was written stays in the record.`,
        `Where it stands, with the reason: ${linkTo(isLead ? paths.selfAssessment(assessmentId) : paths.review(assessmentId))}`,
      ].join('\n\n'),
    });
  }
}
