import { counted } from '@/components/domain/words';

/** Words of choosing from the library for one benchmark. */
export const copy = {
  title: 'Choose from your evidence library',
  page: (number: number, title: string) => `Choose evidence for benchmark ${number}: ${title}`,
  back: 'Evidence',
  library: 'Open the evidence library',
  lastYear: (cycle: string) => `Unchanged since last year (${cycle})`,
  lastYearHint:
    'This supported the benchmark then and is still in your library. Bring along what still holds: each comes in its newest version, for the statements that it was named for.',
  newer: 'there is a newer version since; that is what comes along',
  whole: 'For the benchmark as a whole',
  named: (count: number) => `For ${counted(count, 'statement', 'statements')}`,
  bring: 'Unchanged: bring it along',
  bringAll: (count: number) => `Bring all ${count} along`,
  sharedHint:
    'Councils of your partnership share these. What you use stands under the name of the council that shares it.',
  useShared: 'Use it for this benchmark',
  choose: 'From the library',
  chooseHint: 'Tick everything that supports this benchmark.',
  there: 'Supports this benchmark already',
  search: 'Search for a title, link, file name or person',
  kind: 'Kind',
  anyKind: 'Any kind',
  none: 'There is nothing to choose. Add to the library first, or search for other words.',
  statements: 'What do they show? (optional)',
  statementsHint: 'Only for what you have ticked now. None: the benchmark as a whole.',
  submit: 'Use what I have ticked',
} as const;
