import { Card } from '@/components/domain/card';
import { Link } from '@/components/govuk';
import type { BenchmarkPage } from '@/lib/assessments/see-benchmark';
import { formatDate, formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { FORM_ID } from './form-id';
import { copy } from './copy';

/** What the council's people wrote to each other about it. On a page of its own, so that it never meets the benchmark's form. */
export function ThreadCard({ page: { header, benchmark, thread, mayEdit } }: { readonly page: BenchmarkPage }) {
  if (thread === null) return null;
  const { messages, latest } = thread;
  const href = paths.messages(header.id, benchmark.number);
  return (
    <Card title={copy.thread}>
      {latest === null ? (
        <p className="govuk-body-s">{copy.threadNobody}</p>
      ) : (
        <>
          <p className="govuk-body-s mb-1 wrap-anywhere">{shortened(latest.text)}</p>
          <p className="govuk-body-s soft">
            {latest.by}, {formatDateTime(latest.at)}
          </p>
        </>
      )}
      {messages > 0 ? (
        <p className="govuk-body-s no-print">
          <Link href={href}>{copy.threadRead(messages)}</Link>
        </p>
      ) : mayEdit ? (
        <SaveAnd intent="messages" text={copy.threadSave} />
      ) : (
        <p className="govuk-body-s no-print">
          <Link href={href}>{copy.threadWrite}</Link>
        </p>
      )}
    </Card>
  );
}

/** A contributor says here that the lead can look at it. */
export function ReadyCard({ page: { header, benchmark, ready, mayEdit } }: { readonly page: BenchmarkPage }) {
  if (ready === null || !mayEdit) return null;
  return (
    <Card title={copy.ready}>
      {ready.at === null ? (
        <SaveAnd intent="ready" text={copy.readyMark} />
      ) : (
        <>
          <p className="govuk-body-s">{copy.readySince(formatDate(ready.at))}</p>
          <p className="govuk-body-s no-print">
            <Link href={paths.ready(header.id, benchmark.number)}>{copy.readyTakeBack}</Link>
          </p>
        </>
      )}
    </Card>
  );
}

/** Saves the benchmark's form first, so that nothing typed is lost on the way. */
function SaveAnd({ intent, text }: { readonly intent: string; readonly text: string }) {
  return (
    <p className="govuk-body-s no-print">
      <button type="submit" form={FORM_ID} name="intent" value={intent} className="link-button text-left">
        {text}
      </button>
    </p>
  );
}

const SHOWN = 160;
const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')} …`;
