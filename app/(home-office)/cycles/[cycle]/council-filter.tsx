import { STATE_WORDS } from '@/app/state-words';
import { Button, Select } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { STATES } from '@/lib/workflow';
import { copy } from '../copy';

interface CouncilFilterProps {
  readonly cycleId: string;
  readonly regions: readonly string[];
  readonly filter: { readonly state: string; readonly region: string };
}

/** Narrows the councils of a cycle: a plain GET form, so that the address can be kept and shared. */
export function CouncilFilter({ cycleId, regions, filter }: CouncilFilterProps) {
  const states = [
    { value: '', text: copy.cycle.anyState },
    ...STATES.map((state) => ({ value: state, text: STATE_WORDS[state] })),
  ];
  const places = [
    { value: '', text: copy.cycle.anyRegion },
    ...regions.map((region) => ({ value: region, text: region })),
  ];
  return (
    <form action={paths.cycle(cycleId)} method="get" className="no-print mb-4 flex flex-wrap items-end gap-x-6">
      <Select name="state" label={copy.cycle.filterState} items={states} defaultValue={filter.state} />
      {regions.length > 1 && (
        <Select name="region" label={copy.cycle.filterRegion} items={places} defaultValue={filter.region} />
      )}
      <Button variant="secondary">{copy.cycle.narrow}</Button>
    </form>
  );
}
