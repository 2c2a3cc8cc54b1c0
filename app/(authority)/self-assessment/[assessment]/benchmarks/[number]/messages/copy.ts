import { listed } from '@/components/domain/words';

/** Words of the page on which the council's own people write to each other. */
export const done = {
  written: 'Sent. The others have been told by e-mail that something was written',
  'written-alone': 'Kept here. Nobody else works on this benchmark at the moment, so nobody has been told',
} as const;

export const copy = {
  title: 'Between your own people',
  page: (number: number, title: string) => `Between your own people: benchmark ${number}, ${title}`,
  back: (number: number) => `Back to benchmark ${number}`,
  who: (names: readonly string[]) =>
    names.length === 0
      ? 'At the moment nobody else of your council works on this benchmark.'
      : `Read by ${listed(names)}.`,
  private:
    'Your Regional Prevent Adviser and the Home Office never see it. It may still be asked for under freedom of information: do not name individuals or copy from the CTLP.',
  nothing: 'Nothing has been written yet.',
  you: 'You',
  text: 'What do you want to ask or say?',
  submit: 'Send',
} as const;
