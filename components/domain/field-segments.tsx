'use client';

import { useField } from '@/components/forms/form-context';
import { Segments } from './segments';
import type { SegmentsProps } from './segments';

interface FieldSegmentsProps extends Omit<SegmentsProps, 'error' | 'value'> {
  readonly value?: string | number | null | undefined;
}

/** `Segments` in a `Form`: shows what was chosen and what is wrong with it. A score of 1 to 5, yes or no. */
export function FieldSegments({ value: stored, ...props }: FieldSegmentsProps) {
  const { value, error } = useField(props.name, stored);
  return <Segments {...props} value={value} error={error} />;
}
