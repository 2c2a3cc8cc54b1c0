import type { MoveWithReason } from '@/lib/reviews/see-move';

interface MoveCopy {
  readonly title: string;
  readonly what: readonly string[];
  readonly reason: string;
  readonly hint: string;
  readonly button: string;
}

export const copy: Readonly<Record<MoveWithReason, MoveCopy>> = {
  'send-back': {
    title: 'Send back to the council',
    what: [
      'The council can change its answers, scores and explanations, and submits again.',
      'What you have written is kept. It is hidden from the council until you hand it over.',
    ],
    reason: 'What should the council change?',
    hint: 'The Prevent Leads read this. It becomes part of the record.',
    button: 'Send back',
  },
  'proceed-without': {
    title: 'Proceed without a self-assessment',
    what: [
      'The review begins although the council has submitted nothing. There will be no self scores; a draft that was not submitted counts for nothing.',
      'The council can no longer submit in this cycle, unless you send it back.',
    ],
    reason: 'Why does the review go on without a self-assessment?',
    hint: 'The Prevent Leads can read this. It becomes part of the record.',
    button: 'Proceed without',
  },
  revise: {
    title: 'Take back into review',
    what: [
      'Scores, summaries and actions can be changed again. What is agreed stays until you change it.',
      'The council no longer sees them until you hand over again.',
    ],
    reason: 'Why does the review have to change?',
    hint: 'The Prevent Leads can read this. It becomes part of the record.',
    button: 'Take back into review',
  },
  reopen: {
    title: 'Reopen the review',
    what: [
      'The issued letter stands, marked as under revision, until a new one supersedes it. It is never changed.',
      'Scores, summaries and actions can be changed again, and are agreed and issued anew.',
    ],
    reason: 'Why does the issued outcome have to change?',
    hint: 'The Prevent Leads can read this. It becomes part of the record.',
    button: 'Reopen',
  },
};
