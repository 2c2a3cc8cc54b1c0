'use client';

import { Input } from '@/components/govuk/input';
import type { InputProps } from '@/components/govuk/input';
import { useField } from './form-context';

interface FieldInputProps extends Omit<InputProps, 'error' | 'defaultValue' | 'value'> {
  /** What the record has. */
  readonly value?: string | number | null | undefined;
}

/** A single-line field that shows what was typed and what is wrong with it. */
export function FieldInput({ value: stored, ...props }: FieldInputProps) {
  const { value, error } = useField(props.name, stored);
  return <Input {...props} defaultValue={value} error={error} />;
}
