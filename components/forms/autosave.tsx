'use client';

import { use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { autosaveForm, NOTHING_YET, type Progress } from './autosave-form';
import { FormContext } from './form-context';
import { PageFormsContext } from './kept-form';
import { wasSent } from './form-state';
import type { Conflict } from './form-state';

interface AutosaveProps {
  readonly url: string;
  /** Names of fields that only a button sends, and what is said of them once they are changed. */
  readonly byButton?: { readonly fields: readonly string[]; readonly words: string };
}
const NONE = { fields: [], words: '' } as const;

/**
 * Put it last in a `Form`: saves what is written to `url` (a route handler over `autosave`) while it is written, and says
 * how that stands. Without JavaScript it is nothing, and the form's buttons save as they always do.
 */
export function Autosave({ url, byButton = NONE }: AutosaveProps) {
  const state = use(FormContext);
  const [isDrawnFromRecord] = useState(() => !wasSent(state));
  const [progress, setProgress] = useState(NOTHING_YET);
  const place = useRef<HTMLDivElement>(null);
  const forgotten = useEffectEvent(use(PageFormsContext).forget);
  const fields = byButton.fields.join(' ');
  useEffect(() => {
    const form = place.current?.closest('form');
    const about = { url, byButton: fields.split(' '), isDrawnFromRecord };
    return form ? autosaveForm(form, about, setProgress, (name) => forgotten(name)) : undefined;
  }, [url, fields, isDrawnFromRecord]);
  // Once the form itself shows both texts to choose from, that is where the choice is made.
  const conflict = state.conflict === undefined ? progress.conflict : undefined;
  return (
    <div ref={place} className="autosave no-print" role="status">
      <Line line={progress.line} />
      {progress.isForButton ? <p className="govuk-body-s autosave__problem">{byButton.words}</p> : null}
      {progress.errors.map(({ field, message }) => (
        <p key={field + message} className="govuk-body-s autosave__problem">
          <strong>Not saved:</strong> {message}
        </p>
      ))}
      {conflict === undefined ? null : <BothSaved conflict={conflict} />}
    </div>
  );
}

function Line({ line }: Pick<Progress, 'line'>) {
  switch (line.kind) {
    case 'nothing':
      return null;
    case 'saving':
      return <p className="govuk-body-s autosave__line">Saving…</p>;
    case 'saved':
      return <p className="govuk-body-s autosave__line">{line.at === undefined ? 'Saved' : `Saved ${line.at}`}</p>;
    case 'no-connection':
      return (
        <p className="govuk-body-s autosave__problem">
          <strong>Not saved: no connection.</strong> We keep trying; keep this page open
        </p>
      );
    case 'signed-out':
      return (
        <p className="govuk-body-s autosave__problem">
          <strong>Not saved: you have been signed out.</strong>{' '}
          {line.isKept ? 'What you typed is kept for an hour, for you alone.' : 'Keep this page open.'}{' '}
          <a className="govuk-link" href={line.signIn} target={line.isKept ? undefined : '_blank'} rel="noopener">
            {line.isKept ? 'Sign in and come back to it' : 'Sign in in a new tab, then go on typing here'}
          </a>
        </p>
      );
  }
}

function BothSaved({ conflict: { byName: last, fields } }: { readonly conflict: Conflict }) {
  return fields.map(({ field, label, theirs, byName = last }) => (
    <div key={field} className="autosave__problem">
      <p className="govuk-body-s">
        <strong>Not saved: {label}</strong> {byName} saved this in the meantime. Your version stands in the form; theirs
        is below. Press a button to save, and choose which to keep. Everything else is saved as you go.
      </p>
      <div className="conflict__text">{theirs === '' ? <span className="soft">Nothing</span> : theirs}</div>
    </div>
  ));
}
