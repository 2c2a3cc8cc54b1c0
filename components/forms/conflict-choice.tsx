import type { Conflict } from './form-state';
import { CHOOSE, THEIRS } from './resolve-conflict';

/** A stale save: both texts side by side, and which of them the next save keeps. Nothing was overwritten. */
export function ConflictChoice({ conflict }: { readonly conflict: Conflict }) {
  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 className="govuk-heading-m" id="conflict-title">
        Two versions: choose which to keep
      </h2>
      <p className="govuk-body">
        {conflict.byName} saved this on {conflict.at}, while you were writing. Neither version is lost. To combine them,
        keep yours, change it further down, and save.
      </p>
      {conflict.fields.map(({ field, label, yours, theirs, theirsValue = theirs, byName = conflict.byName }) => (
        <fieldset className="govuk-fieldset conflict__field" key={field}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
          <input type="hidden" name={THEIRS + field} value={theirsValue} readOnly />
          <div className="conflict__versions">
            <Version id={`${field}-theirs`} field={field} value="theirs" text={theirs} label={`Use ${byName}’s`} />
            <Version
              id={`${field}-yours`}
              field={field}
              value="yours"
              text={yours}
              label="Keep yours, as it stands below"
            />
          </div>
        </fieldset>
      ))}
    </section>
  );
}

interface VersionProps {
  readonly id: string;
  readonly field: string;
  readonly value: 'yours' | 'theirs';
  readonly text: string;
  readonly label: string;
}

function Version({ id, field, value, text, label }: VersionProps) {
  return (
    <div className="conflict__version govuk-radios govuk-radios--small">
      <div className="govuk-radios__item">
        <input
          className="govuk-radios__input"
          type="radio"
          id={`choose-${id}`}
          name={CHOOSE + field}
          value={value}
          defaultChecked={value === 'yours'}
          aria-describedby={`text-${id}`}
        />
        <label className="govuk-label govuk-radios__label" htmlFor={`choose-${id}`}>
          {label}
        </label>
      </div>
      <div className="conflict__text" id={`text-${id}`}>
        {text === '' ? <span className="soft">Nothing</span> : text}
      </div>
    </div>
  );
}
