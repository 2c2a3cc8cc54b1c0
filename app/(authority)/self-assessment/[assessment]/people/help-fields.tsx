import { FieldCheckboxes, FieldRadios } from '@/components/forms/field-choices';
import { FieldInput } from '@/components/forms/field-input';
import { FieldSelect } from '@/components/forms/field-select';
import { ON_BEHALF, type OnBehalf } from '@/lib/people/helping';
import type { PeopleHelping } from '@/lib/people/see-people-helping';
import { behalfChoice } from './behalf-words';
import { behalfWords, copy } from './copy';

const words = copy.fields;

interface HelpFieldsProps extends Pick<PeopleHelping, 'offered' | 'districts'> {
  /** What they have, on the form that changes it. */
  readonly person?: PeopleHelping['contributors'][number];
}

/** For whom they speak and what they are asked. A district is offered only where the council has some. */
export function HelpFields({ offered, districts, person }: HelpFieldsProps) {
  const chosen = person === undefined ? undefined : behalfChoice(person.onBehalfOf);
  const under: Partial<Record<OnBehalf, React.ReactNode>> = {
    district: (
      <FieldSelect
        name="behalf-district"
        label={words.district}
        value={person?.districtCode}
        items={[
          { value: '', text: words.chooseDistrict },
          ...districts.map(({ onsCode, name }) => ({ value: onsCode, text: name })),
        ]}
      />
    ),
    other: (
      <FieldInput
        name="behalf-other"
        label={words.other}
        value={chosen === 'other' ? person?.onBehalfOf : undefined}
        autoComplete="off"
      />
    ),
  };
  const had = person?.work.filter(({ number }) => !offered.some((benchmark) => benchmark.number === number)) ?? [];
  return (
    <>
      <FieldRadios
        name="behalf"
        legend={words.behalf}
        legendSize="m"
        value={chosen}
        items={ON_BEHALF.filter((behalf) => behalf !== 'district' || districts.length > 0).map((behalf) => ({
          value: behalf,
          text: behalfWords[behalf],
          conditional: under[behalf],
        }))}
      />
      <FieldCheckboxes
        name="benchmarks"
        legend={words.benchmarks}
        legendSize="m"
        hint={words.benchmarksHint}
        values={person?.benchmarks.map(String)}
        items={[...offered, ...had]
          .toSorted((a, b) => a.number - b.number)
          .map(({ number, title }) => ({ value: number, text: `${number}. ${title}` }))}
      />
    </>
  );
}
