'use client';

import { use } from 'react';
import { DATE_PARTS, DateInput } from '@/components/govuk/date-input';
import type { DateInputProps } from '@/components/govuk/date-input';
import { FormContext } from './form-context';
import { fieldState } from './form-state';

interface FieldDateProps extends Omit<DateInputProps, 'error' | 'id' | 'namePrefix' | 'parts'> {
  /** `due` sends `due-day`, `due-month` and `due-year`; an error is about `due` or about one of those. */
  readonly name: string;
  /** What the record has: `2023-05-11`. */
  readonly value?: string | null | undefined;
}

/** A date as three numbers, showing what was typed and what is wrong with it. */
export function FieldDate({ name, value, ...props }: FieldDateProps) {
  const state = use(FormContext);
  const [year, month, day] = (value ?? '').split('-').map((part) => part.replace(/^0+/, ''));
  const stored: Readonly<Record<string, string | undefined>> = { day, month, year };
  const parts = DATE_PARTS.map((part) => {
    const field = fieldState(state, `${name}-${part.name}`, stored[part.name]);
    return { ...part, value: field.value, error: field.error };
  });
  const wrongPart = parts.find((part) => part.error);
  return (
    <DateInput
      {...props}
      id={name}
      namePrefix={name}
      parts={parts.map(({ error, ...part }) => ({ ...part, hasError: wrongPart ? Boolean(error) : undefined }))}
      error={fieldState(state, name, undefined).error ?? wrongPart?.error}
    />
  );
}
