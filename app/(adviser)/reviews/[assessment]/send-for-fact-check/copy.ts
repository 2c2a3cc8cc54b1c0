import { FACT_CHECK_DAYS } from '@/lib/letters/fact-check';

export const copy = {
  title: 'Send to the council to check the facts',
  what: [
    `The Prevent Leads are shown the draft letter with its annex, and have ${FACT_CHECK_DAYS} days to confirm that its facts are right or to tell you what is not.`,
    'The scores are not open again. You can still correct the letter, and issue it when the council has confirmed it or the time is over.',
  ],
  missing: 'Before the council can check it',
  button: 'Send to the council',
  back: 'Do nothing and go back',
} as const;
