import type { ReactNode } from 'react';
import { joined } from '@/components/govuk/class-names';
import { ErrorMessage } from '@/components/govuk/error-message';

export interface Segment {
  readonly value: string;
  readonly text: ReactNode;
}
export interface SegmentsProps {
  readonly name: string;
  /** The first segment's id, so that an error can link there; the name unless given. */
  readonly id?: string | undefined;
  readonly legend: ReactNode;
  readonly segments: readonly Segment[];
  /** A choice with an empty value that takes the others back, in words. */
  readonly clear?: ReactNode;
  readonly value?: string | null | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Legend and segments above one another rather than side by side. */
  readonly stacked?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Radio buttons with a legend that look like one segmented button: for the keyboard, and without JavaScript, radio buttons. */
export function Segments({
  name,
  id = name,
  legend,
  segments,
  clear,
  value,
  hint,
  error,
  stacked,
  className,
}: SegmentsProps) {
  const choices = clear === undefined ? segments : [...segments, { value: '', text: clear }];
  const describedBy = joined(Boolean(hint) && `${id}-hint`, error && `${id}-error`);
  return (
    <fieldset
      className={joined('segments', stacked && 'segments--stacked', error && 'segments--error', className)}
      aria-describedby={describedBy}
    >
      <legend className="segments__legend">
        {legend}
        {hint ? (
          <span className="segments__hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </legend>
      {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
      <div className="segments__choices">
        {choices.map((choice, place) => {
          const choiceId = place === 0 ? id : `${id}-${place + 1}`;
          return (
            <div key={choice.value} className={choice.value === '' ? 'segment segment--clear' : 'segment'}>
              <input
                className="segment__input"
                type="radio"
                id={choiceId}
                name={name}
                value={choice.value}
                defaultChecked={value === choice.value && value !== ''}
              />
              <label className="segment__label" htmlFor={choiceId}>
                {choice.text}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
