import 'server-only';
import type { Tx } from '../db';
import { linkTo, sendMail } from '../mail';
import { loadAdvisers, loadLeads } from './store/heading';

interface Notice {
  readonly authorityId: string;
  readonly subject: string;
  readonly text: string;
  readonly path: string;
}

async function send(tx: Tx, to: readonly { readonly name: string; readonly email: string }[], notice: Notice) {
  const { subject, text, path } = notice;
  for (const { name, email } of to)
    await sendMail(tx, {
      to: email,
      subject,
      body: `Dear ${name},\n\n${text}\n\n${linkTo(path)}\n\nYou will be asked to sign in.\n`,
    });
}

/** A notice to the council's Prevent Leads, in the caller's transaction. It carries a link, never content of the review. */
export const notifyLeads = async (tx: Tx, notice: Notice, now: Date): Promise<void> =>
  send(tx, await loadLeads(tx, notice.authorityId, now), notice);

/** As `notifyLeads`, to the council's Regional Prevent Advisers. */
export const notifyAdvisers = async (tx: Tx, notice: Notice): Promise<void> =>
  send(tx, await loadAdvisers(tx, notice.authorityId), notice);
