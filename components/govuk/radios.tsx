import { Choices } from './choices';
import type { ChoicesProps } from './choices';

export interface RadiosProps extends ChoicesProps {
  /** The value that is chosen. */
  readonly value?: string | number | undefined;
  readonly inline?: boolean | undefined;
}

/** One choice of several. */
export function Radios({ value, inline = false, ...choices }: RadiosProps) {
  const kind = {
    type: 'radio',
    isChosen: (candidate: string | number) => value !== undefined && String(candidate) === String(value),
    modifier: inline ? 'govuk-radios--inline' : undefined,
  } as const;
  return <Choices {...choices} kind={kind} />;
}
