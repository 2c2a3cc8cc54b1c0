'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { NotificationBanner } from '@/components/govuk/messages';
import { FormContext } from './form-context';
import { wasSent, type FormState } from './form-state';
import { useBeginning } from './kept-form';
import { OwnFields } from './own-fields';

interface PostedFormProps {
  /** A route handler's address, which answers with a redirect. */
  readonly action: string;
  /** What came of the last time it was sent. */
  readonly state: FormState;
  /** Tells the forms of a page apart, for what is kept of them when a session ends. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Nobody but the browser has the file. */
const CHOOSE_AGAIN = 'Choose the file again.';

/** A form with a file in it: posted as browsers do it, with or without JavaScript, to a route handler that streams. */
export function PostedForm({ action, state: sent, name = 'posted', className, children }: PostedFormProps) {
  const beginning = useBeginning(name);
  const state = wasSent(sent) ? sent : beginning;
  return (
    <FormContext value={state}>
      <form action={action} method="post" encType="multipart/form-data" className={className} noValidate>
        {state.kept === undefined ? null : <NotificationBanner text={`${state.kept} ${CHOOSE_AGAIN}`} />}
        <OwnFields name={name} state={state} isKept={beginning.kept !== undefined} />
        {children}
      </form>
    </FormContext>
  );
}

/** What was wrong with it, on top of the page. */
export function PostedProblems({ state }: Pick<PostedFormProps, 'state'>) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.errors.length === 0) return;
    summary.current?.focus();
    const title = document.title;
    document.title = `Error: ${title}`;
    return () => {
      document.title = title;
    };
  }, [state]);
  if (state.errors.length === 0) return null;
  return (
    <ErrorSummary
      ref={summary}
      tabIndex={-1}
      errors={state.errors.map(({ field, message, href }) => ({
        text: message,
        href: href ?? (field === '' ? undefined : `#${field}`),
      }))}
    />
  );
}
