import type { BenchmarkTexts } from './types';

export const problemSolving: BenchmarkTexts = {
  evidence: [
    ['Problem-solving protocol for radicalising influences', 'prevent/problem-solving-protocol'],
    ['Safety advisory group: notes of the case discussed with partners', 'events/safety-advisory-group'],
  ],
  at: {
    2: {
      why: [
        'Two officers are named as leads for this, but in practice we pass what we hear to police and they decide what to do. Colleagues in licensing and planning do not know what we could ask of them.',
      ],
      summary: ['Named leads are in place. Disruption of radicalising influences is in practice left to police.'],
      points: [
        'Two leads are named; neither has had training for the task',
        'There is no written process and no record of the tools that are available',
        'Relations with police are good and information flows readily to them',
      ],
      next: 'A short protocol, written with police and licensing, would give the council its own part in this.',
    },
    3: {
      why: [
        'Our operational groups would pick up and respond to an individual, venue or event that promotes extremism, and police are part of each of them. It has not been tested often. We have made it a priority in the plan to write down who does what.',
        'The community safety tasking meeting is where radicalising influences are dealt with, together with police. It handled leafleting in {place} this year. Businesses and schools are brought in only when something has already happened.',
      ],
      summary: [
        'Existing operational groups could identify and respond to radicalising influences, and police are closely involved in them.',
        'There is a multi-agency mechanism, based on the tasking meeting, which works with police.',
      ],
      points: [
        'Partners know whom to call, though the process is not written down for all of them',
        'It is a priority in the partnership plan for the coming year',
        'Education and business are involved when an incident happens rather than beforehand',
      ],
      next: 'All partners should have a way to recognise and disrupt issues or events that promote extremism.',
    },
    4: {
      why: [
        'A problem-solving protocol sets out how concerns are raised, who meets and which powers can be used. Licensing, planning, schools and {college} have each taken part in a case this year. Tactics are fitted to the place: what worked on a market stall was not what worked for a hired hall. We send the Home Office what we see when it may matter elsewhere.',
        'Monthly tasking brings police, licensing, education and housing together, and information is shared under a signed agreement. The response to stickers and leaflets in {place} involved shopkeepers and a school. Insights are passed to the Home Office as they arise.',
      ],
      summary: [
        'There is a clear process which brings in businesses, education and others as needed, and information is shared consistently.',
        'The mechanism works well in practice. Recent examples show tactics chosen to suit the setting.',
      ],
      points: [
        'A protocol and an information sharing agreement are in place and used',
        'Schools, {college} and local businesses take part as needed',
        'Insights are shared with the Home Office from time to time',
      ],
      next: 'Naming and training deputies for the leads would make the arrangement more resilient.',
    },
    5: {
      why: [
        'Every partner on the {board} has a named lead and deputy for disruptions, trained together with police last {month}. Partners carry out parts of the strategy themselves, and our reports to the Home Office are detailed and timely. The protocol was tested in an exercise this year.',
      ],
      summary: [
        'All partners know their part in responding to radicalising influences and act together, with a strategy behind them.',
      ],
      points: [
        'Leads and deputies are named, trained and suitably cleared',
        'A table-top exercise with partners tested the protocol and changed it',
        'Detailed local insights reach the Home Office promptly',
      ],
      next: 'The exercise materials would be useful to {neighbour}.',
    },
  },
};
