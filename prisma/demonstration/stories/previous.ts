import type { CouncilKey } from '../councils';
import { scores } from '../scores';
import type { Story, StoryAction } from './story';

/** The cycle before, issued for every council but one: it had no self-assessment to compare with. */
export const PREVIOUS: Partial<Record<CouncilKey, Pick<Story, 'self' | 'agreed' | 'actions' | 'goodPractice'>>> = {
  northmoor: previous('3 4 3 4 - 3 4 3 3 3', '3 4 3 4 - 3 3 3 3 3', [
    { text: 'Move face to face training to the teams that refer least, starting with housing.', benchmarks: [7, 4] },
    {
      text: 'Bring the partnership plan into line with the refreshed risk assessment.',
      benchmarks: [3, 1],
      owner: 'Chair of the partnership board',
    },
  ]),
  eastvale: previous('4 4 3 3 - 3 4 3 3 4', '4 4 3 3 - 3 4 3 3 4', [
    { text: 'Bring the referral pathway into the procedures of the safeguarding hub.', benchmarks: [4] },
  ]),
  westhaven: previous('5 4 4 4 - 4 5 4 4 4', '5 4 4 4 - 4 5 4 4 4', []),
  marchshire: previous('4 3 4 4 - 3 4 3 3 3', '4 3 4 4 - 3 4 3 3 2', [
    { text: 'Widen the membership of the county board so that all relevant partners attend.', benchmarks: [2] },
    { text: 'Set out in a short plan what will be published about Prevent, and when.', benchmarks: [10] },
  ]),
  fellgate: previous('3 3 2 3 - 2 3 3 2 2', '2 3 2 3 - 2 3 3 2 2', [
    { text: 'Write a local risk assessment with police, education and health.', benchmarks: [1, 3] },
    { text: 'Agree a protocol for radicalising influences with police and licensing.', benchmarks: [6] },
    {
      text: 'Plan a modest yearly calendar of engagement and publish plain information about Prevent.',
      benchmarks: [9, 10],
    },
  ]),
  kirkmarch: previous('3 3 3 2 - 2 3 3 3 3', '3 3 3 2 - 2 3 3 3 2', [
    { text: 'Publish the referral pathway and name a contact for it.', benchmarks: [4] },
  ]),
  saltmere: previous('3 3 3 4 - 3 3 3 3 3', '3 3 3 4 - 3 3 3 3 3', [
    { text: 'Make Prevent a standing item of the shared board.', benchmarks: [2] },
  ]),
  harrowdale: previous('3 3 3 3 - 3 3 3 3 3', '3 3 3 3 - 3 3 3 3 2', [
    {
      text: 'Share a communications contact with Saltmere and publish plain information about Prevent.',
      benchmarks: [10],
    },
  ]),
  aldermouth: previous('4 4 4 5 - 4 4 4 4 3', '4 4 4 5 - 4 4 4 4 3', []),
  thornwick: previous('3 3 3 3 - 3 3 3 3 3', '3 3 3 3 - 3 3 3 3 3', [
    { text: 'Plan with Ravensholme how Prevent will be delivered in the new council.', benchmarks: [2, 3] },
  ]),
  brackenford: previous('3 3 3 3 - 3 3 3 3 3', '3 3 3 3 - 3 3 3 3 3', [
    { text: 'Agree with the college who tells whom about a concern.', benchmarks: [4] },
  ]),
  cwmArian: previous('3 4 3 3 - 3 4 3 4 3', '3 4 3 3 - 3 4 3 4 3', [
    { text: 'Take the risk assessment to the board every year and ask each partner to add to it.', benchmarks: [1] },
  ]),
  hallowshire: previous('3 3 3 4 - 3 3 3 2 3', '3 3 3 4 - 3 3 3 2 3', [
    { text: 'Agree with the districts what each does for engagement, and write it down once.', benchmarks: [9] },
  ]),
  winterfold: previous('3 3 3 3 - 3 3 3 2 3', '3 3 3 3 - 3 3 3 2 3', [
    { text: 'Bring health and the college onto the partnership board.', benchmarks: [2] },
  ]),
  strathmarra: previous('3 3 3 4 - 3 3 3 3 2', '3 3 3 4 - 3 3 3 3 2', [
    { text: 'Publish plain information about Prevent with correct contact details.', benchmarks: [10] },
  ]),
};

function previous(self: string, agreed: string, actions: readonly StoryAction[]) {
  return { self: scores(self), agreed: scores(agreed), actions };
}

/** How the previous cycle went for everyone, in days before the day of seeding. */
export const PREVIOUS_MOVES: Story['moves'] = [
  ['start', 425],
  ['submit', 392],
  ['take-into-review', 386],
  ['hand-over', 358],
  ['agree', 344],
  ['send-for-fact-check', 342],
  ['confirm-accurate', 333],
  ['issue', 329],
];
