import { copy } from './copy';

/** Councils that are covered and have no outcome yet: said rather than left out. */
export function WithoutOutcome({ councils }: { readonly councils: readonly string[] }) {
  if (councils.length === 0) return null;
  return (
    <>
      <p className="govuk-body">{copy.list.noneYet}</p>
      <ul className="govuk-list govuk-list--bullet">
        {councils.map((council) => (
          <li key={council}>{council}</li>
        ))}
      </ul>
    </>
  );
}
