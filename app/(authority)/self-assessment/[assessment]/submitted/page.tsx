import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { lateWords } from '@/app/frame/deadline-words';
import { signedInActor } from '@/app/signed-in-actor';
import { CopyableHash } from '@/components/domain/copyable-hash';
import { Marking } from '@/components/domain/marking';
import { BackLink, InsetText, Link, Panel, SummaryList } from '@/components/govuk';
import { seeReceipt, type Receipt } from '@/lib/assessments/see-receipt';
import { daysLate, formatCivilDate, formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { isEditable } from '@/lib/workflow';
import { copy as taskList } from '../copy';
import { copy } from './copy';

interface ReceiptPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeReceipt(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: ReceiptPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const { header, submission, mayRecall } = found.value;
  return (
    <>
      <BackLink href={paths.selfAssessment(header.id)}>{taskList.title(header.cycle)}</BackLink>
      <Marking />
      <Panel title={copy.title}>
        {copy.reference}
        <br />
        <strong>{submission.reference}</strong>
      </Panel>
      {isEditable(header.state) ? (
        <InsetText>{header.state === 'sent-back' ? copy.sentBack : copy.recalled}</InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: copy.council, value: header.council },
          { key: copy.cycle, value: header.cycle },
          submission.isOnBehalf
            ? { key: copy.enteredBy, value: copy.onBehalf(submission.by, header.council) }
            : { key: copy.declaredBy, value: submission.by },
          ...(submission.approverName === ''
            ? []
            : [{ key: copy.approvedBy, value: `${submission.approverName}, ${submission.approverRole}` }]),
          { key: copy.at, value: <SubmittedAt receipt={found.value} /> },
          { key: copy.number, value: submission.number.toLocaleString('en-GB') },
          { key: copy.checksum, value: <CopyableHash hash={submission.sha256} /> },
        ]}
      />
      <p className="govuk-body-s soft">{copy.checksumNote}</p>
      <h2 className="govuk-heading-m">{copy.next}</h2>
      <p className="govuk-body">{copy.nextWords}</p>
      <ul className="govuk-list no-print">
        <li>
          <Link href={paths.checkAnswers(header.id)}>{copy.readAll}</Link>
        </li>
        <li>
          <Link href={paths.selfAssessmentPdf(header.id)} download>
            {copy.pdf}
          </Link>
        </li>
        {mayRecall ? (
          <li>
            <Link href={paths.recall(header.id)}>{copy.recall}</Link>
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** When it was submitted, and whether that was after the deadline. */
function SubmittedAt({ receipt: { header, submission } }: { readonly receipt: Receipt }) {
  const late = header.handedInAt === null ? 0 : daysLate(header.deadlineOn, header.handedInAt);
  return (
    <>
      {formatDateTime(submission.at)}
      {late > 0 ? (
        <span className="block">
          <strong>{lateWords(late)}</strong>: {copy.deadlineWas(formatCivilDate(header.deadlineOn))}
        </span>
      ) : null}
    </>
  );
}
