'use client';

import { Checkboxes } from '@/components/govuk/checkboxes';
import type { CheckboxesProps } from '@/components/govuk/checkboxes';
import { Radios } from '@/components/govuk/radios';
import type { RadiosProps } from '@/components/govuk/radios';
import { useField } from './form-context';

interface FieldRadiosProps extends Omit<RadiosProps, 'error' | 'value'> {
  /** What the record has. */
  readonly value?: string | number | null | undefined;
}
/** One choice of several, showing what was chosen and what is wrong with it. */
export function FieldRadios({ value: stored, ...props }: FieldRadiosProps) {
  const { value, error } = useField(props.name, stored);
  return <Radios {...props} value={value} error={error} />;
}

interface FieldCheckboxesProps extends Omit<CheckboxesProps, 'error' | 'values'> {
  /** What the record has. */
  readonly values?: readonly string[] | undefined;
}
/** Any number of choices, showing what was chosen and what is wrong with it. */
export function FieldCheckboxes({ values: stored, ...props }: FieldCheckboxesProps) {
  const { values, error } = useField(props.name, stored);
  return <Checkboxes {...props} values={values} error={error} />;
}
