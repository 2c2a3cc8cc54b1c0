import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SummaryCard } from '@/components/govuk';
import { demonstrationMailbox } from '@/lib/auth';
import { formatDateTime } from '@/lib/clock';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Demonstration mailbox' };

/** What would have been sent. Anywhere but in a demonstration this page does not exist. */
export default async function MailboxPage() {
  if (!env().PREVENT_DEMO) notFound();
  const messages = await demonstrationMailbox();
  return (
    <>
      <h1 className="govuk-heading-l">Demonstration mailbox</h1>
      <p className="govuk-body">
        This demonstration sends no e-mail. The last 50 messages that it would have sent are here, newest first. Open
        the page again to see new ones.
      </p>
      {messages.length === 0 && <p className="govuk-body">Nothing has been sent yet.</p>}
      {messages.map(({ id, to, subject, body, at }) => (
        <SummaryCard key={id} title={subject}>
          <p className="govuk-body-s">
            To {to}, {formatDateTime(at)}
          </p>
          {body.split(/\n{2,}/).map((paragraph, place) => (
            <p key={place} className="govuk-body whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </SummaryCard>
      ))}
    </>
  );
}
