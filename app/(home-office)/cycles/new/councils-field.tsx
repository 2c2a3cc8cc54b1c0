import { FieldCheckboxes, FieldRadios } from '@/components/forms/field-choices';
import { copy } from '../copy';

interface CouncilsFieldProps {
  readonly regions: readonly { readonly nation: string; readonly region: string; readonly councils: number }[];
  readonly councils: number;
}

/** All councils, all of some regions, or one by one on the next page: a list of hundreds of boxes helps nobody. */
export function CouncilsField({ regions, councils }: CouncilsFieldProps) {
  const boxes = (
    <FieldCheckboxes
      small
      name="regions"
      legend={copy.open.whichRegions}
      items={regions.map(({ nation, region, councils: number }) => ({
        value: region,
        text: `${nation === region ? region : `${region}, ${nation}`} (${number})`,
      }))}
    />
  );
  return (
    <FieldRadios
      name="which"
      legend={copy.open.which}
      legendSize="s"
      items={[
        { value: 'all', text: copy.open.all(councils) },
        { value: 'regions', text: copy.open.regions, conditional: boxes },
        { value: 'later', text: copy.open.later, hint: copy.open.laterHint },
      ]}
    />
  );
}
