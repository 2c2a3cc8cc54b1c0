import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { seePerson } from '@/lib/people/see-person';
import { paths } from '@/lib/paths';
import { saveDetails } from '../../actions';
import { copy } from '../../copy';

export const metadata: Metadata = { title: copy.details.title };

export default async function DetailsPage({ params }: { readonly params: Promise<{ readonly person: string }> }) {
  const read = await seePerson(await signedInActor(), { personId: (await params).person });
  if (!read.ok) notFound();
  const { id, name, jobTitle, version } = read.value;
  return (
    <>
      <BackLink href={paths.person(id)}>{name}</BackLink>
      <Form action={saveDetails} version={version} className="max-w-[44rem]">
        <h1 className="govuk-heading-xl">{copy.details.title}</h1>
        <input type="hidden" name="personId" value={id} />
        <FieldInput name="name" label={copy.invite.name} value={name} autoComplete="off" spellCheck={false} />
        <FieldInput name="jobTitle" label={copy.invite.jobTitle} value={jobTitle} autoComplete="off" />
        <SubmitButton>{copy.details.submit}</SubmitButton>
      </Form>
    </>
  );
}
