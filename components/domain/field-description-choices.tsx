'use client';

import { useField } from '@/components/forms/form-context';
import { DescriptionChoices } from './description-choices';
import type { DescriptionChoicesProps } from './description-choices';

/** `DescriptionChoices` in a `Form`: shows what was chosen and what is wrong with it. */
export function FieldDescriptionChoices({
  value: stored,
  name = 'score',
  ...props
}: Omit<DescriptionChoicesProps, 'error'>) {
  const { value, error } = useField(name, stored);
  return <DescriptionChoices {...props} name={name} value={value} error={error} />;
}
