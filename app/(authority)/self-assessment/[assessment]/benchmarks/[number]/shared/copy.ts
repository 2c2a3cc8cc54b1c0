import { counted, listed } from '@/components/domain/words';

/** Words of sharing a benchmark's text between the councils of one partnership. */
export const copy = {
  title: 'Shared between councils',
  page: (number: number, title: string) => `Shared about benchmark ${number}: ${title}`,
  back: (number: number) => `Benchmark ${number}`,
  lead: 'Councils that share a partnership group can offer each other what they wrote about a benchmark, to take over and adapt. Nobody outside the partnership sees it.',
  theirs: 'From your partnership',
  none: 'No council of your partnership shares anything about this benchmark at the moment.',
  noNeighbours: 'Your local authority shares no partnership group with another. An administrator keeps the groups.',
  sharedBy: (council: string, day: string) => `${council} (${day})`,
  noText: 'Only answers are shared.',
  answers: (count: number) => `Their answers (${count.toLocaleString('en-GB')})`,
  takeOver: (council: string) => `Take over the text of ${council}`,
  takeOverAnswers: (council: string) => `Take over the answers of ${council}`,
  takeOverHint:
    'Their text is put after what you have written in “Why this score?”; nothing of yours is overwritten. Their answers come only where you have none, to be checked. Where the text came from stays on record: your Regional Prevent Adviser sees it too.',
  ours: 'From you',
  withWhom: (councils: readonly string[]) => `Shared with ${listed(councils)}, as long as you are in one group.`,
  nothing: 'There is nothing to share yet: nothing is written in “Why this score?”, and no statement is answered.',
  oursNow: (by: string, day: string) => `Shared by ${by} on ${day}, as it stood then:`,
  oursNot: 'You do not share anything about this benchmark at the moment.',
  onlyLead: 'A Prevent Lead of your local authority can share what is written.',
  withAnswers: 'What do you share?',
  withAnswersYes: (count: number) => `Our answers to the statements too (${counted(count, 'answer')})`,
  answersOnly: (count: number) =>
    `Nothing is written in “Why this score?” yet. You can share your answers to the statements alone (${counted(count, 'answer')}).`,
  share: 'Share our text as it stands now',
  shareAnswers: 'Share our answers as they stand now',
  shareAgain: 'Share it again as it stands now',
  withdraw: 'Stop sharing',
  withdrawHint: 'What another council has taken over stays with it.',
  card: {
    title: 'Between councils',
    sharedBy: (council: string, day: string) => `Shared by ${council} (${day})`,
    read: 'Read it and take it over',
    share: 'Share your text with neighbours',
    began: (council: string) => `Began from a text of ${council}`,
  },
} as const;

export const done = {
  shared: 'It is shared with your partnership as it stands now',
  withdrawn: 'It is no longer shared',
} as const;
