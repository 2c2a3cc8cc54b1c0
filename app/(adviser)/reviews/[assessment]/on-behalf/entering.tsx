import type { ReactNode } from 'react';
import { EvidenceName } from '@/components/domain/evidence-name';
import { ProgressTag } from '@/components/domain/state-tag';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { SummaryList, TaskList } from '@/components/govuk';
import type { OnBehalf } from '@/lib/assessments/see-on-behalf';
import { formatCivilDate, formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { submitOnBehalfForm } from './actions';
import { copy } from './copy';

interface EnteringProps {
  readonly page: OnBehalf;
  readonly entry: NonNullable<OnBehalf['entry']>;
  /** The page's title: inside the form, so that the error summary stands above it. */
  readonly children: ReactNode;
}

/** The document, the benchmarks to enter, and submitting once all are complete. */
export function Entering({ page: { header, benchmarks, incomplete }, entry, children }: EnteringProps) {
  return (
    <Form action={submitOnBehalfForm}>
      {children}
      <SummaryList
        rows={[
          { key: copy.entry.document, value: <EvidenceName assessmentId={header.id} evidence={entry} /> },
          { key: copy.entry.received, value: formatCivilDate(entry.receivedOn) },
          { key: copy.entry.why, value: <span className="whitespace-pre-line">{entry.reason}</span> },
          { key: copy.entry.by, value: `${entry.byName}, ${formatDateTime(entry.at)}` },
        ]}
      />
      <h2 className="govuk-heading-m">{copy.benchmarks}</h2>
      <p className="govuk-body">{copy.alsoBegun}</p>
      <TaskList
        idPrefix="benchmark"
        tasks={benchmarks.map(({ number, title, status }) => ({
          title: `${number}. ${title}`,
          href: status === 'not-scored' ? undefined : paths.reviewOnBehalfBenchmark(header.id, number),
          status: <ProgressTag status={status} />,
        }))}
      />
      <h2 className="govuk-heading-m">{copy.submitTitle}</h2>
      <p className="govuk-body">{copy.submitWhat}</p>
      {incomplete.length > 0 ? <p className="govuk-body">{copy.incomplete(incomplete.length)}</p> : null}
      <input type="hidden" name="assessment" value={header.id} />
      <SubmitButton>{copy.submit}</SubmitButton>
    </Form>
  );
}
