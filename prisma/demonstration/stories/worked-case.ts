import { scores } from '../scores';
import type { Story } from './story';

/** The published figures of the worked case, told of a made-up council; the words are this project's own. */
export const WORKED_CASE = {
  state: 'issued',
  moves: [
    ['start', 66],
    ['submit', 48],
    ['take-into-review', 44],
    ['hand-over', 30],
    ['agree', 22],
    ['send-for-fact-check', 20],
    ['confirm-accurate', 13],
    ['issue', 9],
  ],
  lastActions: [
    ['partly', 'All relevant partners but the military attend; an approach to the garrison has been made.'],
    ['not', 'A plan is being developed. Work is still ad hoc.'],
  ],
  hoursSpent: 41,
  threat: 'lower',
  dedicatedResource: 'A Prevent Lead for half the week within community safety; no dedicated funding.',
  self: scores('4 4 4 4 - 3 4 4 3 3'),
  proposed: scores('4 4 4 4 - 3 4 3 3 3'),
  agreed: scores('4 4 4 4 - 3 4 3 3 3'),
  actions: [
    {
      text: 'Use the Home Office communications toolkit to build the work programme of the new communications and engagement task group, so that both are planned together.',
      benchmarks: [10, 9],
    },
    {
      text: 'Invite representatives of the military establishments in the county to join the partnership board.',
      benchmarks: [2],
    },
    {
      text: 'Make sure that every partner has a way to recognise, and to disrupt, issues or events that promote extremism.',
      benchmarks: [6],
    },
  ],
  includeFallParagraph: true,
  goodPractice: 'The yearly workshop at which partners test the risk assessment together.',
} as const satisfies Story;
