/** The number to quote: the same stands in the log beside what went wrong. */
export function ErrorReference({ digest }: { readonly digest: string | undefined }) {
  if (digest === undefined) return null;
  return (
    <p className="govuk-body">
      If you ask for help, quote this reference number: <strong>{digest}</strong>
    </p>
  );
}
