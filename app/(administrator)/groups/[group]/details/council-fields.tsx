'use client';

import { use } from 'react';
import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldSelect } from '@/components/forms/field-select';
import { FormContext } from '@/components/forms/form-context';
import { fieldState } from '@/components/forms/form-state';
import { copy } from '../../copy';

interface Council {
  readonly onsCode: string;
  readonly name: string;
}
interface CouncilFieldsProps {
  readonly covered: readonly Council[];
  readonly canBeAdded: readonly Council[];
}

const choice = ({ onsCode, name }: Council) => ({ value: onsCode, text: name });

/** A box for each council that the group covers or that was ticked when the form was sent, and one more to choose. */
export function CouncilFields({ covered, canBeAdded }: CouncilFieldsProps) {
  const stored = covered.map(({ onsCode }) => onsCode);
  const ticked = fieldState(use(FormContext), 'councils', stored).values;
  const boxes = [...covered, ...canBeAdded.filter(({ onsCode }) => ticked.includes(onsCode))];
  return (
    <>
      <FieldCheckboxes
        name="councils"
        legend={copy.form.covered}
        legendSize="s"
        hint={copy.form.coveredHint}
        items={boxes.map(choice)}
        values={stored}
      />
      <FieldSelect
        name="add"
        label={copy.form.add}
        hint={copy.form.addHint}
        items={[
          { value: '', text: copy.form.chooseCouncil },
          ...canBeAdded.filter((council) => !boxes.includes(council)).map(choice),
        ]}
      />
    </>
  );
}
