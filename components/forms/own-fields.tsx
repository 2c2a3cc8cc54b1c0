'use client';

import { use } from 'react';
import { FORM_NAME, KEPT, PERSON } from './field-names';
import type { FormState } from './form-state';
import { PageFormsContext } from './kept-form';

interface OwnFieldsProps {
  readonly name: string;
  readonly state: FormState;
  /** Whether it shows what was kept of it when a session had ended. */
  readonly isKept: boolean;
}

/** What a form sends of itself: which it is, and whom its page was drawn for; after a refusal still whoever typed it. */
export function OwnFields({ name, state, isKept }: OwnFieldsProps) {
  const { person } = use(PageFormsContext);
  const sent = state.values[PERSON];
  const typedBy = typeof sent === 'string' ? sent : person;
  return (
    <>
      <input type="hidden" name={FORM_NAME} value={name} />
      {isKept ? <input type="hidden" name={KEPT} value="yes" /> : null}
      {typedBy === undefined ? null : <input type="hidden" name={PERSON} value={typedBy} readOnly />}
    </>
  );
}
