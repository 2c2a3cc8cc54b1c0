import { Choices } from './choices';
import type { ChoicesProps } from './choices';

export interface CheckboxesProps extends ChoicesProps {
  /** The values that are chosen. */
  readonly values?: readonly (string | number)[] | undefined;
}

/** Any number of choices, none included. */
export function Checkboxes({ values = [], ...choices }: CheckboxesProps) {
  const chosen = new Set(values.map(String));
  return <Choices {...choices} kind={{ type: 'checkbox', isChosen: (candidate) => chosen.has(String(candidate)) }} />;
}
