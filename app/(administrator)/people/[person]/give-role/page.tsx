import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { seeRoleChoices } from '@/lib/people/see-role-choices';
import { paths } from '@/lib/paths';
import { submitRole } from '../../actions';
import { copy } from '../../copy';
import { RoleFields } from '../../role-fields';

export const metadata: Metadata = { title: copy.giveRole.title };

export default async function GiveRolePage({ params }: { readonly params: Promise<{ readonly person: string }> }) {
  const { person: personId } = await params;
  const read = await seeRoleChoices(await signedInActor(), { personId });
  if (!read.ok || read.value.person === undefined) notFound();
  const { person, ...choices } = read.value;
  return (
    <>
      <BackLink href={paths.person(person.id)}>{person.name}</BackLink>
      <Form action={submitRole} className="max-w-[44rem]">
        <span className="govuk-caption-xl">{person.name}</span>
        <h1 className="govuk-heading-xl">{copy.giveRole.title}</h1>
        <input type="hidden" name="personId" value={person.id} />
        <RoleFields legend={copy.giveRole.legend} choices={choices} />
        <SubmitButton>{copy.giveRole.submit}</SubmitButton>
      </Form>
    </>
  );
}
