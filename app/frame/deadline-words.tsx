/** A deadline, and how far it is: the day itself counts until its end. */
export function DeadlineWords({ deadline, daysLeft }: { readonly deadline: string; readonly daysLeft: number }) {
  return (
    <>
      {deadline}
      <span className="soft">, {distance(daysLeft)}</span>
    </>
  );
}

/** @example lateWords(3) // '3 days late' */
export const lateWords = (days: number): string =>
  days === 1 ? '1 day late' : `${days.toLocaleString('en-GB')} days late`;

function distance(daysLeft: number): string {
  const days = Math.abs(daysLeft);
  const count = days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
  if (daysLeft === 0) return 'today';
  return daysLeft > 0 ? `in ${count}` : `${count} ago`;
}
