import type { Metadata } from 'next';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { askForHelp } from '../actions';
import { copy } from '../copy';
import { HelpFields } from '../help-fields';
import { HelpingCrumbs } from '../helping-crumbs';
import { PersonFields } from '../person-fields';
import { readHelping } from '../read';

export const metadata: Metadata = { title: copy.ask.title };

interface AskPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

export default async function AskPage({ params }: AskPageProps) {
  const { council, offered, districts } = await readHelping((await params).assessment);
  return (
    <>
      <HelpingCrumbs council={council} page={copy.ask.title} />
      <Form action={askForHelp} className="max-w-3xl">
        <span className="govuk-caption-xl">{council.council}</span>
        <h1 className="govuk-heading-xl">{copy.ask.title}</h1>
        <p className="govuk-body-l">{copy.ask.lead}</p>
        <input type="hidden" name="assessmentId" value={council.assessmentId} />
        <PersonFields />
        <HelpFields offered={offered} districts={districts} />
        <p className="govuk-body">{copy.untilWhen}</p>
        <SubmitButton>{copy.ask.submit}</SubmitButton>
      </Form>
    </>
  );
}
