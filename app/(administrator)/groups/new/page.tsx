import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldInput } from '@/components/forms/field-input';
import { FieldSelect } from '@/components/forms/field-select';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { seeGroupChoices } from '@/lib/authorities/see-group-choices';
import { paths } from '@/lib/paths';
import { submitNewGroup } from '../actions';
import { copy } from '../copy';
import { KindField } from '../kind-field';

export const metadata: Metadata = { title: copy.form.create };

export default async function NewGroupPage() {
  const read = await seeGroupChoices(await signedInActor(), {});
  if (!read.ok) notFound();
  const councils = read.value.councils.map(({ onsCode, name }) => ({ value: onsCode, text: name }));
  return (
    <>
      <BackLink href={paths.groups}>{copy.groups.title}</BackLink>
      <Form action={submitNewGroup} className="max-w-[44rem]">
        <h1 className="govuk-heading-xl">{copy.form.create}</h1>
        <FieldInput name="name" label={copy.form.name} autoComplete="off" />
        <KindField />
        <FieldSelect
          name="council"
          label={copy.form.council}
          hint={copy.form.councilHint}
          items={[{ value: '', text: copy.form.chooseCouncil }, ...councils]}
        />
        <SubmitButton>{copy.form.create}</SubmitButton>
      </Form>
    </>
  );
}
