import 'server-only';
import { daysUntil, formatCivilDate, isoDay, startOfCivilDay } from '@/lib/clock';
import { inTransaction, type Tx } from '@/lib/db';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import { DAY_AFTER, dueReminder } from './reminder-rules';

interface Awaited {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly council: string;
  readonly cycle: string;
  readonly deadlineOn: Date;
  readonly opensOn: Date;
  readonly askedAt: Date;
  readonly reminderDays: readonly number[];
  readonly sent: readonly number[];
}

/**
 * Reminds by e-mail whoever has a self-assessment to hand in, on the days that its cycle names, and its advisers too once the
 * deadline has passed. Of several processes that ask at once one sends: the reminder's own row is the lock.
 *
 * @returns how many self-assessments a reminder went out for
 */
export async function sendDueReminders(now: Date): Promise<number> {
  const awaited = await inTransaction({ as: 'system' }, now, (tx) => listAwaited(tx, isoDay(now)));
  let count = 0;
  for (const each of awaited) {
    const { opensOn, askedAt, sent } = each;
    const since = new Date(Math.max(startOfCivilDay(opensOn).getTime(), askedAt.getTime()));
    const days = dueReminder({ ...each, since, sent }, now);
    if (days !== null && (await remind(each, days, now))) count += 1;
  }
  return count;
}

/** Self-assessments that can still be handed in, of cycles that have opened. An extension begins a deadline of its own. */
function listAwaited(tx: Tx, today: string): Promise<readonly Awaited[]> {
  return tx.$queryRaw<Awaited[]>`
    select a.id as "assessmentId", a.authority_id as "authorityId", au.name as council, c.name as cycle,
      greatest(c.deadline_on, a.extended_to) as "deadlineOn", c.opens_on as "opensOn", c.reminder_days as "reminderDays",
      greatest(a.created_at, (select max(e.at) from deadline_extension e where e.assessment_id = a.id)) as "askedAt",
      coalesce((select array_agg(s.days) from reminder_sent s
        where s.assessment_id = a.id and s.deadline_on = greatest(c.deadline_on, a.extended_to)), '{}') as sent
    from assessment a join cycle c on c.id = a.cycle_id join authority au on au.id = a.authority_id
    where a.state in ('not-started', 'in-progress') and c.opens_on <= ${today}::date
    order by a.id`;
}

/** One council's reminder in one transaction; false where another process was faster, or it has been handed in meanwhile. */
function remind(of: Awaited, days: number, now: Date): Promise<boolean> {
  const { assessmentId, authorityId, deadlineOn } = of;
  return inTransaction({ as: 'system' }, now, async (tx) => {
    const [open] = await tx.$queryRaw<{ id: string }[]>`
      select id from assessment where id = ${assessmentId}::uuid and state in ('not-started', 'in-progress') for update`;
    if (open === undefined) return false;
    const { count } = await tx.reminderSent.createMany({
      data: [{ assessmentId, authorityId, deadlineOn, days, at: now }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    for (const { email, name } of await listCouncilPeople(tx, authorityId, now))
      await sendMail(tx, { to: email, ...reminder(of, name, daysUntil(deadlineOn, now)) });
    if (days === DAY_AFTER)
      for (const { email, name } of await listAdvisers(tx, authorityId, now))
        await sendMail(tx, { to: email, ...passed(of, name) });
    return true;
  });
}

interface Reminded {
  readonly name: string;
  readonly email: string;
}

/** The leads, and the contributors who have benchmarks of it. */
const listCouncilPeople = (tx: Tx, authorityId: string, now: Date): Promise<readonly Reminded[]> =>
  tx.$queryRaw<Reminded[]>`
    select distinct p.name, p.email from role_assignment r join person p on p.id = r.person_id
    where r.role in ('prevent-lead', 'contributor') and r.authority_id = ${authorityId}::uuid
      and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
    order by p.email`;

const listAdvisers = (tx: Tx, authorityId: string, now: Date): Promise<readonly Reminded[]> =>
  tx.$queryRaw<Reminded[]>`
    select distinct p.name, p.email from role_assignment r join person p on p.id = r.person_id
    where r.role = 'regional-adviser' and ${authorityId}::uuid = any (reviewed_by(p.id, ${now}))
      and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
    order by p.email`;

const distance = (left: number): string => (left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`);

function reminder({ assessmentId, council, cycle, deadlineOn }: Awaited, name: string, left: number) {
  const deadline = formatCivilDate(deadlineOn);
  const hasPassed = left < 0;
  return {
    subject: `Prevent self-assessment ${cycle} of ${council}: ${hasPassed ? 'the deadline has passed' : `due ${distance(left)}`}`,
    body: [
      `Dear ${name},`,
      hasPassed
        ? `The deadline for the Prevent self-assessment ${cycle} of ${council} was ${deadline}. It can still be finished and submitted, and is then marked as late. If you need more time, ask your Regional Prevent Adviser.`
        : `The Prevent self-assessment ${cycle} of ${council} is due by the end of ${deadline}.`,
      linkTo(paths.selfAssessment(assessmentId)),
      'You will be asked to sign in.',
    ].join('\n\n'),
  };
}

const passed = ({ assessmentId, council, cycle, deadlineOn }: Awaited, name: string) => ({
  subject: `${council}: the deadline of its Prevent self-assessment ${cycle} has passed`,
  body: [
    `Dear ${name},`,
    `${council} has not submitted its Prevent self-assessment ${cycle}. The deadline was ${formatCivilDate(deadlineOn)}. You can extend it with a reason.`,
    linkTo(paths.review(assessmentId)),
    'You will be asked to sign in.',
  ].join('\n\n'),
});
