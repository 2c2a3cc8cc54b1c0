import type { Metadata } from 'next';
import { FieldDate } from '@/components/forms/field-date';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink } from '@/components/govuk';
import { isoCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { saveDeadline } from '../../actions';
import { copy } from '../../copy';
import { readCycle } from '../read-cycle';

export const metadata: Metadata = { title: copy.deadline.title };

export default async function DeadlinePage({ params }: { readonly params: Promise<{ readonly cycle: string }> }) {
  const { cycle } = await readCycle((await params).cycle, '');
  return (
    <>
      <BackLink href={paths.cycle(cycle.id)}>Cycle {cycle.name}</BackLink>
      <Form action={saveDeadline} version={cycle.version}>
        <span className="govuk-caption-xl">Cycle {cycle.name}</span>
        <h1 className="govuk-heading-xl">{copy.deadline.title}</h1>
        <p className="govuk-body">{copy.deadline.lead}</p>
        <input type="hidden" name="cycleId" value={cycle.id} />
        <FieldDate name="deadline" legend={copy.deadline.label} legendSize="s" value={isoCivilDate(cycle.deadlineOn)} />
        <SubmitButton>{copy.deadline.submit}</SubmitButton>
      </Form>
    </>
  );
}
