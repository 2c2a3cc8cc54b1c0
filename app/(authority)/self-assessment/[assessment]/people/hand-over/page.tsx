import type { Metadata } from 'next';
import { FieldRadios } from '@/components/forms/field-choices';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonGroup, InsetText, Link, WarningText } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { handOver } from '../actions';
import { copy } from '../copy';
import { HelpingCrumbs } from '../helping-crumbs';
import { readHelping } from '../read';

export const metadata: Metadata = { title: copy.handOverPage.title };

interface HandOverPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

export default async function HandOverPage({ params }: HandOverPageProps) {
  const { council, leads } = await readHelping((await params).assessment);
  const { assessmentId } = council;
  const words = copy.handOverPage;
  const others = leads.filter(({ isYou, isInForce, canSignIn }) => !isYou && isInForce && canSignIn);
  return (
    <>
      <HelpingCrumbs council={council} page={words.title} />
      <Form action={handOver} className="max-w-3xl">
        <span className="govuk-caption-xl">{council.council}</span>
        <h1 className="govuk-heading-xl">{words.title}</h1>
        {others.length === 0 ? (
          <>
            <InsetText>{words.nobody}</InsetText>
            <p className="govuk-body">
              <Link href={paths.addLead(assessmentId)}>{copy.addLead}</Link>
            </p>
          </>
        ) : (
          <>
            <WarningText>{words.lead}</WarningText>
            <p className="govuk-body">{words.back}</p>
            <input type="hidden" name="assessmentId" value={assessmentId} />
            <FieldRadios
              name="to"
              legend={words.to}
              legendSize="m"
              items={others.map(({ personId, name, email }) => ({
                value: personId,
                text: name,
                hint: <span className="wrap-anywhere">{email}</span>,
              }))}
            />
            <ButtonGroup>
              <SubmitButton variant="warning">{words.submit}</SubmitButton>
              <Link href={paths.peopleHelping(assessmentId)}>{words.keep}</Link>
            </ButtonGroup>
          </>
        )}
      </Form>
    </>
  );
}
