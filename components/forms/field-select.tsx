'use client';

import { Select } from '@/components/govuk/select';
import type { SelectProps } from '@/components/govuk/select';
import { useField } from './form-context';

interface FieldSelectProps extends Omit<SelectProps, 'error' | 'value' | 'defaultValue'> {
  /** What the record has. */
  readonly value?: string | number | null | undefined;
}

/** A drop-down list that shows what was chosen and what is wrong with it. */
export function FieldSelect({ value: stored, ...props }: FieldSelectProps) {
  const { value, error } = useField(props.name, stored);
  return <Select {...props} defaultValue={value} error={error} />;
}
