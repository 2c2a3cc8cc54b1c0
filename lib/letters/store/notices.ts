import 'server-only';
import type { Tx } from '../../db';
import { linkTo, sendMail } from '../../mail';

interface Reader {
  readonly name: string;
  readonly email: string;
}

/** The council's Prevent Leads whose role is in force. */
export const listLeads = (tx: Tx, authorityId: string, now: Date) => tx.$queryRaw<Reader[]>`
  select distinct p.name, p.email from role_assignment r join person p on p.id = r.person_id
  where r.role = 'prevent-lead' and r.authority_id = ${authorityId}::uuid and r.starts_at <= ${now}
    and (r.ends_at is null or r.ends_at > ${now}) and p.deactivated_at is null
  order by p.name`;

/** Whoever reviews the council. */
export const listAdvisers = (tx: Tx, authorityId: string) =>
  tx.$queryRaw<Reader[]>`select name, email from advisers_of(${authorityId}::uuid) order by name`;

/** The same notice to each of them once: a link, and nothing of what the letter says. */
export async function notify(
  tx: Tx,
  readers: readonly Reader[],
  notice: { readonly subject: string; readonly lines: readonly string[]; readonly path: string },
): Promise<void> {
  for (const to of new Set(readers.map(({ email }) => email)))
    await sendMail(tx, { to, subject: notice.subject, body: [...notice.lines, linkTo(notice.path)].join('\n\n') });
}
