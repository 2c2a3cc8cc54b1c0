'use client';

import { useField } from '@/components/forms/form-context';
import { ErrorMessage } from '@/components/govuk/error-message';

interface ConflictFieldProps {
  readonly name: string;
  readonly label: string;
  readonly where: string;
  readonly theirs: string;
  readonly yours: string;
  readonly words: Readonly<Record<'theirs' | 'yours' | 'nothing', string>>;
}

/** Two texts side by side, and which of them is kept. Neither is chosen beforehand. */
export function ConflictField({ name, label, where, theirs, yours, words }: ConflictFieldProps) {
  const { value, error } = useField(name);
  const sides = [
    { side: 'service', text: theirs, words: words.theirs },
    { side: 'workbook', text: yours, words: words.yours },
  ] as const;
  return (
    <fieldset
      className="govuk-fieldset conflict__field"
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      <p className="govuk-body-s soft">{where}</p>
      {error === undefined ? null : <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      <div className="conflict__versions">
        {sides.map(({ side, text, words: choice }, place) => (
          <div className="conflict__version govuk-radios govuk-radios--small" key={side}>
            <div className="govuk-radios__item">
              <input
                className="govuk-radios__input"
                type="radio"
                id={place === 0 ? name : `${name}-${side}`}
                name={name}
                value={side}
                defaultChecked={value === side}
                aria-describedby={`text-${name}-${side}`}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={place === 0 ? name : `${name}-${side}`}>
                {choice}
              </label>
            </div>
            <div className="conflict__text" id={`text-${name}-${side}`} dir="auto">
              {text === '' ? <span className="soft">{words.nothing}</span> : text}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
