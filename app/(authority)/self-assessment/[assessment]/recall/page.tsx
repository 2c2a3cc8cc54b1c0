import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, ButtonGroup, InsetText, Link } from '@/components/govuk';
import { seeReceipt } from '@/lib/assessments/see-receipt';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { recallSelfAssessment } from './actions';
import { copy } from './copy';

interface RecallPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeReceipt(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: RecallPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

export default async function RecallPage({ params }: RecallPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const { header, submission, mayRecall } = found.value;
  return (
    <>
      <BackLink href={paths.selfAssessment(header.id)}>{taskList.title(header.cycle)}</BackLink>
      <Form action={recallSelfAssessment}>
        <span className="govuk-caption-xl">
          {header.council}, {submission.reference}
        </span>
        <h1 className="govuk-heading-xl">{copy.title}</h1>
        {mayRecall ? (
          <>
            <p className="govuk-body">{copy.lead}</p>
            <p className="govuk-body">{copy.until}</p>
            <input type="hidden" name="assessmentId" value={header.id} />
            <ButtonGroup>
              <SubmitButton>{copy.submit}</SubmitButton>
              <Link href={paths.receipt(header.id)}>{copy.keep}</Link>
            </ButtonGroup>
          </>
        ) : (
          <InsetText>{copy.tooLate}</InsetText>
        )}
      </Form>
    </>
  );
}
