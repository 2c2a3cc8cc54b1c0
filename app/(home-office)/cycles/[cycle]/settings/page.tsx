import type { Metadata } from 'next';
import { FieldRadios } from '@/components/forms/field-choices';
import { FieldInput } from '@/components/forms/field-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { saveSettings } from '../../actions';
import { copy } from '../../copy';
import { readCycle } from '../read-cycle';

export const metadata: Metadata = { title: copy.settings.title };

export default async function SettingsPage({ params }: { readonly params: Promise<{ readonly cycle: string }> }) {
  const { cycle } = await readCycle((await params).cycle, '');
  return (
    <>
      <BackLink href={paths.cycle(cycle.id)}>Cycle {cycle.name}</BackLink>
      <Form action={saveSettings} version={cycle.version}>
        <span className="govuk-caption-xl">Cycle {cycle.name}</span>
        <h1 className="govuk-heading-xl">{copy.settings.title}</h1>
        <p className="govuk-body">{copy.settings.lead}</p>
        <input type="hidden" name="cycleId" value={cycle.id} />
        <FieldInput
          name="reminderDays"
          label={copy.settings.reminderDays}
          hint={copy.settings.reminderDaysHint}
          labelSize="m"
          width={20}
          autoComplete="off"
          value={cycle.reminderDays.join(', ')}
        />
        <FieldRadios
          name="asksApproval"
          legend={copy.settings.asksApproval}
          legendSize="m"
          value={cycle.asksApproval ? 'yes' : 'no'}
          items={[
            { value: 'yes', text: copy.settings.yes },
            { value: 'no', text: copy.settings.no },
          ]}
        />
        <SubmitButton>{copy.settings.submit}</SubmitButton>
      </Form>
    </>
  );
}
