'use client';

import { createContext, use } from 'react';
import { emptyFormState } from './form-state';
import type { FormState } from './form-state';

/** What was typed in one of this page's forms when the session had already ended. */
export interface KeptForm {
  readonly form: string;
  readonly values: FormState['values'];
}

/** What a form knows of the page around it. */
export interface PageForms {
  /** Whom it was drawn for: their id; nobody's where nobody is signed in. */
  readonly person?: string | undefined;
  /** What is kept of its forms; nothing on almost every page. */
  readonly kept: readonly KeptForm[];
  /** Once what was kept of this form was saved: it is not shown again. */
  readonly forget: (form: string) => void;
}

export const PageFormsContext = createContext<PageForms>({ kept: [], forget: () => undefined });

const NOTICE = 'You were signed out before this was saved. What you typed is here: check it and save.';

/** How a form begins: empty, or as it was when it could not be saved. */
export function useBeginning(form: string): FormState {
  const kept = use(PageFormsContext).kept.find((one) => one.form === form);
  return kept === undefined ? emptyFormState : { errors: [], values: kept.values, kept: NOTICE };
}
