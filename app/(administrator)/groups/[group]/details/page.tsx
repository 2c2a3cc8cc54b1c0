import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { seeGroup } from '@/lib/authorities/see-group';
import { paths } from '@/lib/paths';
import { saveGroup } from '../../actions';
import { copy } from '../../copy';
import { KindField } from '../../kind-field';
import { CouncilFields } from './council-fields';

export const metadata: Metadata = { title: copy.form.change };

export default async function GroupDetailsPage({ params }: { readonly params: Promise<{ readonly group: string }> }) {
  const read = await seeGroup(await signedInActor(), { groupId: (await params).group });
  if (!read.ok) notFound();
  const { id, name, kind, version, councils, canBeAdded } = read.value;
  return (
    <>
      <BackLink href={paths.group(id)}>{name}</BackLink>
      <Form action={saveGroup} version={version} className="max-w-[44rem]">
        <h1 className="govuk-heading-xl">{copy.form.change}</h1>
        <input type="hidden" name="groupId" value={id} />
        <FieldInput name="name" label={copy.form.name} value={name} autoComplete="off" />
        <KindField value={kind} />
        <CouncilFields covered={councils} canBeAdded={canBeAdded} />
        <SubmitButton>{copy.form.save}</SubmitButton>
      </Form>
    </>
  );
}
