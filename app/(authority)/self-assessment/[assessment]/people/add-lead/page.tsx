import type { Metadata } from 'next';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { makeLead } from '../actions';
import { copy } from '../copy';
import { HelpingCrumbs } from '../helping-crumbs';
import { PersonFields } from '../person-fields';
import { readHelping } from '../read';

export const metadata: Metadata = { title: copy.addLeadPage.title };

interface AddLeadPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

export default async function AddLeadPage({ params }: AddLeadPageProps) {
  const { council } = await readHelping((await params).assessment);
  const words = copy.addLeadPage;
  return (
    <>
      <HelpingCrumbs council={council} page={words.title} />
      <Form action={makeLead} className="max-w-3xl">
        <span className="govuk-caption-xl">{council.council}</span>
        <h1 className="govuk-heading-xl">{words.title}</h1>
        <p className="govuk-body-l">{words.lead}</p>
        <input type="hidden" name="assessmentId" value={council.assessmentId} />
        <PersonFields />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
    </>
  );
}
