import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, Button, Select } from '@/components/govuk';
import { seeCouncilsToAdd } from '@/lib/cycles/see-councils-to-add';
import { paths } from '@/lib/paths';
import { submitCouncils } from '../../actions';
import { copy } from '../../copy';

export const metadata: Metadata = { title: copy.councils.title };

interface AddCouncilsPageProps {
  readonly params: Promise<{ readonly cycle: string }>;
  readonly searchParams: Promise<{ readonly region?: string | string[] }>;
}

export default async function AddCouncilsPage({ params, searchParams }: AddCouncilsPageProps) {
  const { cycle: cycleId } = await params;
  const read = await seeCouncilsToAdd(await signedInActor(), { cycleId, region: (await searchParams).region });
  if (!read.ok) notFound();
  const { cycle, regions, region, councils } = read.value;
  return (
    <>
      <BackLink href={paths.cycle(cycle.id)}>Cycle {cycle.name}</BackLink>
      <span className="govuk-caption-xl">Cycle {cycle.name}</span>
      <h1 className="govuk-heading-xl">{copy.councils.title}</h1>
      {regions.length === 0 && <p className="govuk-body">{copy.councils.none}</p>}
      {regions.length > 0 && (
        <form action={paths.cycleCouncils(cycle.id)} method="get" className="flex flex-wrap items-end gap-x-6">
          <Select
            name="region"
            label={copy.councils.region}
            items={regions.map(({ name, open }) => ({
              value: name,
              text: `${name}: ${copy.councils.remaining(open)}`,
            }))}
            defaultValue={region ?? undefined}
          />
          <Button variant="secondary">{copy.councils.choose}</Button>
        </form>
      )}
      {region !== null && (
        <Form action={submitCouncils}>
          <input type="hidden" name="cycleId" value={cycle.id} />
          <FieldCheckboxes
            small
            name="councils"
            legend={copy.councils.which}
            legendSize="m"
            items={councils.map(({ onsCode, name }) => ({ value: onsCode, text: name }))}
          />
          <SubmitButton>{copy.councils.submit}</SubmitButton>
        </Form>
      )}
    </>
  );
}
