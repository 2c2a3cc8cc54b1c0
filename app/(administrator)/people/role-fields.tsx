import { FieldCheckboxes, FieldRadios } from '@/components/forms/field-choices';
import { FieldDate } from '@/components/forms/field-date';
import { FieldSelect } from '@/components/forms/field-select';
import type { Choice } from '@/components/govuk';
import { ROLE_WORDS } from '@/app/role-words';
import { framework2022 } from '@/lib/framework';
import { ROLES, type Role } from '@/lib/policy';
import { copy, roleHints } from './copy';

export interface RoleChoices {
  readonly councils: readonly { readonly onsCode: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly regions: readonly string[];
}

const words = copy.roleFields;

/** A role and what it reaches: each role's own questions stand under it. The server reads only those of the role chosen. */
export function RoleFields({ legend, choices }: { readonly legend: string; readonly choices: RoleChoices }) {
  const councils = [
    { value: '', text: words.chooseCouncil },
    ...choices.councils.map(({ onsCode, name }) => ({ value: onsCode, text: name })),
  ];
  const council = (name: string) => <FieldSelect name={name} label={words.council} items={councils} />;
  const under: Partial<Record<Role, React.ReactNode>> = {
    'prevent-lead': council('lead-council'),
    contributor: (
      <>
        {council('contributor-council')}
        <FieldCheckboxes
          small
          name="contributor-benchmarks"
          legend={words.benchmarks}
          hint={words.benchmarksHint}
          items={framework2022.benchmarks.map(({ number, title }) => ({ value: number, text: `${number} ${title}` }))}
        />
      </>
    ),
    'group-member': <Group groups={choices.groups} />,
    'regional-adviser': <Review regions={choices.regions} council={council('adviser-council')} />,
  };
  const items: readonly Choice[] = ROLES.map((role) => ({
    value: role,
    text: ROLE_WORDS[role],
    hint: roleHints[role],
    conditional: under[role],
  }));
  return <FieldRadios name="role" legend={legend} legendSize="m" items={items} />;
}

function Group({ groups }: { readonly groups: RoleChoices['groups'] }) {
  if (groups.length === 0) return <p className="govuk-body">{words.noGroups}</p>;
  const items = [{ value: '', text: words.chooseGroup }, ...groups.map(({ id, name }) => ({ value: id, text: name }))];
  return <FieldSelect name="group" label={words.group} items={items} />;
}

function Review({ regions, council }: { readonly regions: readonly string[]; readonly council: React.ReactNode }) {
  const region = (
    <FieldSelect
      name="adviser-region"
      label="Region"
      items={[{ value: '', text: words.chooseRegion }, ...regions.map((name) => ({ value: name, text: name }))]}
    />
  );
  return (
    <>
      <FieldRadios
        small
        name="adviser-reach"
        legend={words.reach}
        items={[
          { value: 'region', text: words.region, conditional: region },
          { value: 'council', text: words.oneCouncil, conditional: council },
        ]}
      />
      <FieldDate name="from" legend={words.from} hint={words.fromHint} />
      <FieldDate name="to" legend={words.to} hint={words.toHint} />
    </>
  );
}
