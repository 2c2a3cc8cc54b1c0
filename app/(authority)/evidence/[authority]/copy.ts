import { counted } from '@/components/domain/words';

/** Words of a council's evidence library. What was done stands in the address as a key of `done`, never as text. */
export const done = {
  kept: 'It is in your evidence library',
  replaced: 'The newer version has taken its place, also in what is not submitted yet',
  withdrawn: 'It has been withdrawn from the library. What it was submitted for keeps it',
  deleted: 'It has been deleted',
  shared: 'It is shared with the councils of your partnership',
  'stopped-sharing': 'It is no longer shared',
} as const;

export const KIND_WORDS = { link: 'Link', file: 'File', seen: 'Seen, not uploaded' } as const;

export const copy = {
  title: 'Evidence library',
  page: (council: string) => `Evidence library – ${council}`,
  home: 'Home',
  lead: 'Keep what shows how you meet the Prevent Duty when it happens, at any time of the year. When you complete a self-assessment, choose from here for each benchmark.',
  rules:
    'Until it has been submitted, an item can be deleted. Once it was part of a submission it is kept for those who read that: you can add a newer version or withdraw it from this list, and what was submitted shows it as it was then.',
  yours: 'You see what you added, and what supports a benchmark that was given to you.',
  add: 'Add to the library',
  addLink: 'Add a link',
  addFile: 'Upload a file',
  addSeen: 'Record something seen, not uploaded',
  search: 'Search for a title, link, file name or person',
  kind: 'Kind',
  anyKind: 'Any kind',
  listed: (total: number) => counted(total, 'item', 'items'),
  none: 'There is nothing in the library yet.',
  noneFound: 'Nothing was found. Search for other words, or choose any kind.',
  addedBy: (by: string, at: string) => `Added by ${by}, ${at}`,
  uses: (uses: number) => (uses === 0 ? 'not offered yet' : `offered in ${counted(uses, 'cycle', 'cycles')}`),
  versions: (versions: number) => `${versions} versions`,
  details: 'Details',
  shared: 'Shared with you',
  sharedHint: 'Councils of your partnership share these. Use one for a benchmark from that benchmark’s evidence page.',
  sharedBy: (council: string) => `Shared by ${council}`,

  item: {
    kind: 'Kind',
    what: 'What it is',
    effective: 'Effective from',
    notSaid: 'Not said',
    added: 'Added',
    offered: 'Offered for',
    nowhere: 'No benchmark yet',
    use: (cycle: string, benchmarks: readonly number[]) =>
      `${cycle}: benchmark${benchmarks.length === 1 ? '' : 's'} ${benchmarks.join(', ')}`,
    inEarlier: '(in an earlier version)',
    withdrawn: (at: string) => `Withdrawn from the library on ${at}. What it was submitted for keeps it.`,
    earlier: 'Earlier versions',
    replaced: (at: string) => `replaced ${at}`,
    newer: 'Add a newer version',
    newerHint:
      'The newer version takes its place in the library and in self-assessments that are not submitted yet. This one is kept and listed.',
    asLink: 'As a link',
    asFile: 'As a file',
    asSeen: 'As something seen',
    out: 'Take it out of the library',
    withdrawHint:
      'It was part of a submission, so it cannot be deleted. Withdrawing takes it off this list, so that it is not offered again; what was submitted keeps it.',
    withdraw: 'Withdraw it from the library',
    deleteHint:
      'It was never submitted. Deleting takes it, with all its versions, off every draft that it is offered in, and erases its files. This cannot be undone.',
    remove: 'Delete it',
    share: 'Share it with your partnership',
    shareHint: (councils: readonly string[]) =>
      `These councils would read it, its file included, and could use it for their own self-assessments, with your council named: ${councils.join(', ')}. A newer version is shared too.`,
    shareNow: 'Share it',
    isShared: (at: string) => `Shared since ${at}.`,
    stopHint:
      'If you stop, they can no longer use it, and it goes off what they have not submitted. What they submitted keeps it, for those who read that.',
    stop: 'Stop sharing it',
    neighbours: (council: string) => `${council} shares this. Its newer versions are theirs to add.`,
    notYours: 'Whoever added it, or your Prevent Lead, can replace it or take it out.',
  },

  form: {
    addTitle: { link: 'Add a link', file: 'Upload a file', seen: 'Record something seen, not uploaded' },
    replaceTitle: 'Add a newer version',
    replaces: (title: string) => `It takes the place of “${title}”.`,
    back: 'Evidence library',
    backToItem: 'Back',
    warning:
      'Do not link to or upload anything about a person’s security clearance, personal data, or the Counter-Terrorism Local Profile (CTLP). Record that it was seen instead.',
    seenLead:
      'For what must not or need not be here, such as the Counter-Terrorism Local Profile (CTLP): say that it was seen, when and by whom. Do not copy from it.',
    name: 'Title',
    nameHint: 'What it is and of when, such as “Delivery plan 2022 to 2024, March 2022”',
    fileTitle: 'What is it? (optional)',
    url: 'Link',
    urlHint: 'Begins with https://',
    file: 'File',
    seenOn: 'When was it seen?',
    seenOnHint: 'For example, 3 3 2023',
    seenBy: 'Who saw it, and where?',
    seenByHint: 'A role rather than a name, such as “the Prevent Lead, at the police headquarters”',
    notHere: 'Why is it not here?',
    notHereHint: 'Ends the sentence “not uploaded because …”, such as “it is OFFICIAL-SENSITIVE”',
    effective: 'Effective from (optional)',
    effectiveHint: 'The date from which it holds, where that is not the day on which you add it. For example, 1 4 2022',
    submit: { link: 'Add this link', file: 'Upload this file', seen: 'Record this' },
  },
} as const;
