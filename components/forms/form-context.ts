'use client';

import { createContext, use } from 'react';
import { emptyFormState, fieldState } from './form-state';
import type { FieldState, FormState } from './form-state';

/** The state of the form around a field, so that pages do not pass it to each one. */
export const FormContext = createContext<FormState>(emptyFormState);

/** @see fieldState */
export function useField(name: string, stored?: string | number | readonly string[] | null): FieldState {
  return fieldState(use(FormContext), name, stored);
}
