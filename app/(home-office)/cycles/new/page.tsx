import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldDate } from '@/components/forms/field-date';
import { FieldInput } from '@/components/forms/field-input';
import { FieldRadios } from '@/components/forms/field-choices';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, InsetText } from '@/components/govuk';
import { seeCycleChoices } from '@/lib/cycles/see-cycle-choices';
import { paths } from '@/lib/paths';
import { submitNewCycle } from '../actions';
import { copy } from '../copy';
import { CouncilsField } from './councils-field';

export const metadata: Metadata = { title: copy.open.title };

export default async function NewCyclePage() {
  const read = await seeCycleChoices(await signedInActor(), {});
  if (!read.ok) notFound();
  const { frameworks, regions, councils } = read.value;
  return (
    <>
      <BackLink href={paths.cycles}>{copy.list.title}</BackLink>
      <Form action={submitNewCycle}>
        <h1 className="govuk-heading-xl">{copy.open.title}</h1>
        <p className="govuk-body">{copy.open.lead}</p>
        <FieldInput
          name="name"
          label={copy.open.name}
          hint={copy.open.nameHint}
          labelSize="s"
          width={10}
          autoComplete="off"
        />
        <FieldRadios
          name="framework"
          legend={copy.open.framework}
          legendSize="s"
          hint={copy.open.frameworkHint}
          value={frameworks.length === 1 ? frameworks[0]?.code : undefined}
          items={frameworks.map(({ code, title }) => ({ value: code, text: title }))}
        />
        <FieldDate name="opens" legend={copy.open.opens} legendSize="s" hint={copy.open.opensHint} />
        <FieldDate name="deadline" legend={copy.open.deadline} legendSize="s" hint={copy.open.deadlineHint} />
        <CouncilsField regions={regions} councils={councils} />
        <InsetText>{copy.open.letters}</InsetText>
        <SubmitButton>{copy.open.submit}</SubmitButton>
      </Form>
    </>
  );
}
