import type { ReasonTrigger, Score } from '@/lib/scoring';
import type { CouncilDetails } from './councils';
import { fill } from './texts';

/** What the adviser wants to ask when they meet the Prevent Lead, by benchmark. */
const NOTES: Readonly<Record<number, readonly string[]>> = {
  1: [
    'Ask how the conclusions on {place} reached front-line managers.',
    'Which partners read the draft? Ask to see their comments.',
  ],
  2: [
    'Check attendance of health and probation at the last four meetings.',
    'Does the {member} attend, or receive papers only?',
  ],
  3: ['Count the actions owned outside the council and police.', 'Which actions were moved, and who agreed to it?'],
  4: [
    'The safeguarding audit is mentioned twice: ask for its summary, without figures.',
    'How soon do referrers hear back?',
  ],
  6: [
    'Example from {place}: who called the meeting, and what was decided?',
    'Do the leads have deputies? Do not ask for clearance papers.',
  ],
  7: ['Take-up by service would help; the total alone says little.', 'What does {college} think of the sessions?'],
  8: [
    'Public computers: is the answer of the supplier there yet?',
    'Who checks hirers at {venues}? Ask for one recent example.',
  ],
  9: [
    'Who sits on the advisory group, and who is missing?',
    'Ask the {forum} for its view, with the council’s agreement.',
  ],
  10: [
    'Suggest the Home Office communications toolkit.',
    'Ask for two stories published this year, and what came of them.',
  ],
};

/** A private note: possibly to be disclosed, so written as if it were. */
export const privateNote = (benchmark: number, details: CouncilDetails, variant: number): string | null => {
  const choices = NOTES[benchmark] ?? [];
  const note = choices[variant % choices.length];
  return note === undefined ? null : fill(note, details);
};

/** Why this score is proposed. */
export const proposedReason = (proposed: Score, self: Score | undefined): string =>
  self === undefined || self === proposed
    ? `The explanation and the evidence seen bear out a score of ${proposed}.`
    : proposed < self
      ? `Much of what score ${self} describes is being built. What is in place today matches score ${proposed}; to be discussed.`
      : `The council is further on than it says: the evidence matches score ${proposed}.`;

/** The one text that serves every trigger. */
export function agreedReason(
  triggers: readonly ReasonTrigger[],
  scores: { readonly agreed: Score; readonly self?: Score; readonly previous?: Score },
): string {
  const { agreed, self, previous } = scores;
  return triggers
    .map((trigger): string => {
      switch (trigger) {
        case 'differs-from-self':
          return `The self-assessment gave ${self ?? 'no score'}. At the meeting the Prevent Lead and the adviser went through the performance criteria together and found that ${agreed} describes the position today.`;
        case 'differs-from-proposed':
          return 'Further evidence, seen after the score was proposed, changed the adviser’s view.';
        case 'fell-since-last':
          return `Last year’s score was ${previous ?? 'not given'}. Evidence was asked for in more depth this year.`;
        case 'against-the-answers':
          return 'One thing that the criteria describe is said not to be in place. It was discussed and does not outweigh what is.';
      }
    })
    .join(' ');
}

/** Why a score may fall though nothing became worse; benchmarks take turns. */
const FALLS = [
  'This does not mean that the council does less: evidence was requested for more benchmarks than before, and some arrangements that were described last year could not yet be shown in use.',
  'The arrangements are much as they were. Last year the score rested on the description alone; this year the adviser asked to see how they work from day to day, and found that not everyone concerned had been told.',
] as const;

/** Beside a fall, for everyone who reads the annex. */
export const fallExplanation = (benchmark: number, score: Score, previous: Score): string =>
  `The score was ${previous} last year and is ${score} this year. ${FALLS[benchmark > 4 ? 1 : 0]}`;
