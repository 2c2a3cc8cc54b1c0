import { listed } from '@/components/domain/words';

/** Words of the page with everybody's contributions. */
export const copy = {
  title: 'What everybody has contributed',
  lead: 'Each answer stands with whoever gave it last. The texts themselves stand with their benchmarks.',
  nothingFrom: (names: readonly string[]) => `Nothing yet from ${listed(names)}.`,
  districts: 'Districts',
  others: 'Your council and its partners',
  besides: 'Others who have written',
  besidesHint: 'Prevent Leads, people whose help has ended, and your adviser where they entered it for you.',
  nobodyAsked: 'Nobody of this district has been asked to help.',
  nobody: 'Nobody has been asked to help yet.',
  noneHere: 'Nobody else has been asked to help.',
  ask: 'Ask somebody to help',
  speaksFor: (whom: string) => `Speaks for: ${whom}`,
  nothingYet: 'Nothing yet',
  ready: (day: string) => `Ready since ${day}`,
  choseScore: 'Chose the score',
  wroteWhy: 'Wrote why this score',
  wroteChanged: 'Wrote what has changed since last year',
  wroteDespite: 'Wrote why the score stands all the same',
  noAnswers: 'No statement answered',
} as const;
