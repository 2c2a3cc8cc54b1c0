const count = (number: number): string => (number === 1 ? '1 event' : `${number.toLocaleString('en-GB')} events`);

export const copy = {
  title: 'Audit',
  lead: 'Every change and every sign-in, the latest first: who did what, when, and which fields it touched. The texts themselves are not in here.',
  whole: (events: number, on: string) =>
    `The chain was whole when it was checked on ${on}: ${count(events)}, each tied to the one before by its hash.`,
  since: (events: number) =>
    events === 0
      ? 'Nothing has been added since.'
      : `${count(events)} ${events === 1 ? 'has' : 'have'} been added since.`,
  notChecked: 'The chain has not been checked yet. It is checked when the service starts and once a day.',
  check: 'Check it now',
  done: { checked: 'Checked. What was found is shown below.' } satisfies Readonly<Record<string, string>>,
  broken: (seq: number) =>
    `The chain is broken at event ${seq.toLocaleString('en-GB')}: an event was changed, taken out or put in by other means than this service, or newer events were taken away. Tell whoever runs it.`,
  search: 'Show one council',
  searchHint: 'Name of a council, or a part of it',
  found: (total: number) => (total === 0 ? 'No event was found.' : count(total)),
} as const;
