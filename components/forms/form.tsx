'use client';

import { Fragment, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import type { MouseEvent, ReactNode, SubmitEvent } from 'react';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { NotificationBanner } from '@/components/govuk/messages';
import { ConflictChoice } from './conflict-choice';
import { FormContext } from './form-context';
import type { FormAction, FormState } from './form-state';
import { useBeginning } from './kept-form';
import { OwnFields } from './own-fields';

interface FormProps {
  readonly action: FormAction;
  /** The version of the record that the page was drawn from: sent along, so that a stale save is noticed. */
  readonly version?: number | undefined;
  /** Tells the forms of a page apart, also for what is kept of them when a session ends. */
  readonly id?: string | undefined;
  /** Another value on a page that is drawn again: the form begins anew, from the record and without old errors. */
  readonly drawn?: string | number | undefined;
  readonly className?: string | undefined;
  /** Put the page's heading inside too: the error summary stands above everything in here. */
  readonly children: ReactNode;
}

/**
 * A form over a Server Action. Without JavaScript it is posted and the page comes back with the same state; with it
 * nothing is reset, a second press while it is sent is ignored, and the error summary is focused.
 *
 * Never give it a `key` that follows the record: without JavaScript React finds a form's state again by its place and
 * keys, so where the record has changed (a stale save) what was typed would be lost. That is what `drawn` is for.
 */
export function Form({ action, version, id, drawn, className, children }: FormProps) {
  const name = id ?? 'form';
  const beginning = useBeginning(name);
  const [answer, send, isPending] = useActionState(action, beginning);
  const [before, setBefore] = useState<{ drawn: typeof drawn; answer?: FormState }>({ drawn });
  if (before.drawn !== drawn) setBefore({ drawn, answer });
  const state = answer === before.answer ? beginning : answer;
  const [choices, setChoices] = useState(0);
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

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent;
    // A button with an action of its own goes its own way.
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => {
      send(form);
      // What was chosen of two versions is in the answer, not yet in the fields: they are drawn afresh with it.
      if (state.conflict) setChoices(choices + 1);
    });
  };

  return (
    <FormContext value={state}>
      <form action={send} onSubmit={submit} id={id} className={className} aria-busy={isPending || undefined} noValidate>
        {state.errors.length > 0 ? (
          <ErrorSummary
            ref={summary}
            {...SHOWN_FIRST}
            onClick={goToField}
            errors={state.errors.map(({ field, message, href }) => ({
              text: message,
              href: href ?? (field === '' ? undefined : `#${field}`),
            }))}
          />
        ) : null}
        {state.notice === undefined ? null : <NotificationBanner success text={state.notice} />}
        {state.kept === undefined ? null : <NotificationBanner text={state.kept} />}
        <OwnFields name={name} state={state} isKept={beginning.kept !== undefined} />
        {version === undefined ? null : <Version current={version} state={state} />}
        {state.conflict === undefined ? null : <ConflictChoice conflict={state.conflict} />}
        <Fragment key={`${drawn ?? ''}/${choices}`}>{children}</Fragment>
      </form>
    </FormContext>
  );
}

/** Without JavaScript too the page comes back where it says what is wrong, however far down its form stands. */
const SHOWN_FIRST = { tabIndex: -1, autoFocus: true };

/** To the field itself with its question in sight; without JavaScript the link goes to the same place. */
function goToField(event: MouseEvent) {
  const link = (event.target as Element).closest('a');
  const place = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null;
  const field = place?.matches('input, select, textarea')
    ? place
    : place?.querySelector<HTMLElement>('input, select, textarea');
  if (!field) return;
  event.preventDefault();
  const question =
    field.closest('fieldset')?.querySelector('legend') ??
    document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  (question ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}

/** After a refusal the version stays the one that was typed over, however new the page is; after a stale save, the newer one. */
function Version({ current, state }: { readonly current: number; readonly state: Awaited<ReturnType<FormAction>> }) {
  const typed = state.values['version'];
  return (
    <input
      type="hidden"
      name="version"
      value={state.conflict?.version ?? (typeof typed === 'string' ? typed : current)}
      readOnly
    />
  );
}
