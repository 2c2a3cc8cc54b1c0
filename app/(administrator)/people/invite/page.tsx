import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { seeRoleChoices } from '@/lib/people/see-role-choices';
import { paths } from '@/lib/paths';
import { sendInvitation } from '../actions';
import { copy } from '../copy';
import { RoleFields } from '../role-fields';

export const metadata: Metadata = { title: copy.invite.title };

export default async function InvitePage() {
  const read = await seeRoleChoices(await signedInActor(), {});
  if (!read.ok) notFound();
  return (
    <>
      <BackLink href={paths.people} />
      <Form action={sendInvitation} className="max-w-[44rem]">
        <h1 className="govuk-heading-xl">{copy.invite.title}</h1>
        <FieldInput
          name="email"
          label={copy.invite.email}
          hint={copy.invite.emailHint}
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
        <FieldInput name="name" label={copy.invite.name} autoComplete="off" spellCheck={false} />
        <FieldInput name="jobTitle" label={copy.invite.jobTitle} autoComplete="off" />
        <RoleFields legend={copy.invite.role} choices={read.value} />
        <SubmitButton>{copy.invite.submit}</SubmitButton>
      </Form>
    </>
  );
}
