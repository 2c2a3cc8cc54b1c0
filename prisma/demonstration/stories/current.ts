import type { CouncilKey } from '../councils';
import { scores } from '../scores';
import type { Story } from './story';
import { WORKED_CASE } from './worked-case';

const KIRKMARCH =
  'The Prevent Lead sent the completed Word form of last year, with apologies: the service came too late for them.';

/** The current cycle. Between them the councils show every state. */
export const CURRENT: Partial<Record<CouncilKey, Story>> = {
  // Nearly complete, so that a visitor can finish and submit it.
  northmoor: {
    state: 'in-progress',
    toCheck: [9],
    lastActions: [
      [
        'partly',
        'Housing and adult social care were trained face to face in the autumn; the schools admissions team follows in March.',
      ],
    ],
    moves: [['start', 52]],
    threat: 'higher',
    dedicatedResource: 'One full-time Prevent Coordinator and a part-time education officer.',
    self: scores('4 4 4 4 - 3 4 3 3 -'),
    unfinished: [9],
    sharedWork: {
      answeredBy: { 8: ['northmoor.licensing'] },
      ready: {},
      messages: [
        [
          8,
          'northmoor.prevent-lead',
          9,
          'Is the clause about speakers in the new hire agreement, or only in the guidance to it?',
        ],
        [
          8,
          'northmoor.licensing',
          8,
          'In the agreement itself, clause 14. The schools use an older one until September.',
        ],
      ],
    },
  },
  // A county whose districts and police answer what is theirs.
  hallowshire: {
    state: 'in-progress',
    moves: [['start', 33]],
    threat: 'lower',
    dedicatedResource: 'A Prevent Lead in the safer communities team, half of whose time is for Prevent.',
    self: scores('3 4 3 4 - 3 - 3 3 -'),
    unfinished: [6],
    sharedWork: {
      answeredBy: {
        8: ['east-hallow.community-safety', 'west-hallow.licensing'],
        9: ['east-hallow.community-safety'],
      },
      ready: { 8: ['east-hallow.community-safety'] },
      messages: [
        [8, 'hallowshire.prevent-lead', 6, 'Could each district say which of its halls ask hirers about speakers?'],
        [
          8,
          'east-hallow.community-safety',
          5,
          'All five of ours do:\n\n- the question is on the booking form\n- the caretaker has the list of whom to ring',
        ],
        [8, 'west-hallow.licensing', 4, 'Two of three. The Corn Exchange is let to a trust and I am asking them.'],
      ],
    },
  },
  // Works offline: two of its people have uploaded a workbook and not confirmed it yet.
  winterfold: {
    state: 'in-progress',
    moves: [['start', 18]],
    threat: 'lower',
    dedicatedResource: '',
    self: scores('3 3 - 3 - - - - - -'),
    unfinished: [4],
  },
  ravensholme: {
    state: 'in-progress',
    moves: [['start', 20]],
    threat: 'lower',
    dedicatedResource: '',
    self: scores('2 3 3 3 - 2 - - - -'),
    unfinished: [4, 6],
  },
  brackenford: {
    state: 'in-progress',
    moves: [['start', 15]],
    threat: 'lower',
    dedicatedResource: '',
    self: scores('3 3 - - - - - - - -'),
    unfinished: [2],
  },
  // Its adviser has begun to enter the document that it sent.
  fellgate: {
    state: 'not-started',
    moves: [],
    document: {
      reason: 'The council has no Prevent Lead at work until spring, and sent last year’s form by e-mail.',
      daysAgo: 2,
    },
    threat: 'lower',
    dedicatedResource: '',
    self: scores('- - - - - - - - - -'),
  },
  // Sent a document instead: its adviser entered it, and the council is asked whether it is right.
  kirkmarch: {
    state: 'submitted',
    moves: [['submit-on-behalf', 6, KIRKMARCH]],
    document: { reason: KIRKMARCH, daysAgo: 7 },
    threat: 'lower',
    dedicatedResource: 'The community safety manager leads on Prevent, with half a day a week.',
    self: scores('3 3 3 3 - 3 3 3 3 3'),
  },
  westhaven: {
    state: 'submitted',
    hoursSpent: 61,
    moves: [
      ['start', 60],
      ['submit', 2],
    ],
    threat: 'higher',
    dedicatedResource: 'A Prevent team of four: coordinator, education officer, community officer and support.',
    self: scores('5 5 4 5 - 4 5 4 5 4'),
  },
  eastvale: {
    state: 'in-review',
    lastActions: [
      ['done', 'The pathway is a chapter of the hub’s procedures since June, and new staff are taken through it.'],
    ],
    hoursSpent: 34,
    moves: [
      ['start', 58],
      ['submit', 24],
      ['take-into-review', 20],
    ],
    threat: 'higher',
    dedicatedResource: 'A full-time Prevent Coordinator and a community engagement officer.',
    self: scores('4 4 4 3 - 4 4 4 3 4'),
    proposed: scores('4 4 3 3 - 3 - - - -'),
    agreed: scores('4 4 3 - - - - - - -'),
    actions: [
      {
        text: 'Share out ownership of the partnership plan so that health, probation and housing each lead on actions.',
        benchmarks: [3],
      },
    ],
  },
  saltmere: {
    state: 'in-review',
    lastActions: [['done', 'Prevent has been on every agenda of the shared board since April.']],
    hoursSpent: 46,
    moves: [
      ['start', 59],
      ['submit', 36],
      ['take-into-review', 31],
      ['hand-over', 5],
    ],
    threat: 'lower',
    dedicatedResource: 'The Prevent Lead also leads on serious violence; about one day a week is for Prevent.',
    self: scores('3 4 3 4 - 3 4 3 4 4'),
    proposed: scores('3 4 3 4 - 3 3 3 4 4'),
    agreed: scores('3 4 3 4 - 3 3 3 3 4'),
    differs: {
      7: 'Training has been mandatory for every customer-facing role since the summer, and completion is recorded by team. We believe that this is what score 4 describes.',
    },
    unsaid: [8, 9, 10],
    actions: [
      {
        text: 'Agree a simple engagement strategy with Harrowdale, so that both councils and the shared board plan engagement together.',
        benchmarks: [9],
        owner: 'Prevent Leads of both councils',
      },
      {
        text: 'Record Prevent training by team and report gaps to the shared board twice a year.',
        benchmarks: [7],
        dueInDays: 180,
      },
    ],
  },
  harrowdale: {
    state: 'sent-back',
    lastActions: [
      ['partly', 'The contact is shared; the page with plain information is drafted and not yet published.'],
    ],
    moves: [
      ['start', 57],
      ['submit', 26],
      ['take-into-review', 22],
      [
        'send-back',
        4,
        'The explanations for benchmarks 6 and 7 describe last year. Please bring them up to date, say which partners now own actions in the shared plan (benchmark 3), and add a link to the new hire policy (benchmark 8).',
      ],
    ],
    threat: 'lower',
    dedicatedResource: 'No dedicated post; the Head of Community Safety is the Prevent Lead.',
    self: scores('3 3 4 4 - 4 4 3 3 3'),
  },
  aldermouth: {
    state: 'fact-check',
    moves: [
      ['start', 63],
      ['submit', 44],
      ['take-into-review', 40],
      ['hand-over', 21],
      ['agree', 12],
      ['send-for-fact-check', 3],
    ],
    threat: 'higher',
    dedicatedResource: 'A Prevent team of five, with project funding until the end of the financial year.',
    self: scores('5 4 4 5 - 4 4 4 5 3'),
    proposed: scores('5 4 4 5 - 4 4 4 4 3'),
    agreed: scores('5 4 4 5 - 4 4 4 4 3'),
    // None is allowed: the letter says so.
    actions: [],
    goodPractice: 'The feedback that referrers receive within ten working days.',
  },
  marchshire: WORKED_CASE,
  thornwick: {
    state: 'withdrawn',
    moves: [
      ['start', 50],
      [
        'withdraw',
        30,
        'Thornwick joins Ravensholme on 1 April; the successor council completes one self-assessment for the whole area.',
      ],
    ],
    threat: 'lower',
    dedicatedResource: '',
    self: scores('3 3 - - - - - - - -'),
    unfinished: [1, 2],
  },
  cwmArian: {
    state: 'agreed',
    lastActions: [['done', 'Aeth yr asesiad risg i’r bwrdd ym mis Mai, ac ychwanegodd pob partner ato.']],
    hoursSpent: 28,
    moves: [
      ['start', 61],
      ['submit', 39],
      ['take-into-review', 35],
      ['hand-over', 16],
      ['agree', 4],
    ],
    threat: 'lower',
    dedicatedResource: 'A CONTEST officer shared with the other councils of the police force area.',
    self: scores('4 4 4 4 - 3 4 3 4 3'),
    proposed: scores('4 4 3 4 - 3 4 3 4 3'),
    agreed: scores('4 4 3 4 - 3 4 3 4 3'),
    differs: {
      3: 'Partners took part in writing the plan, and four of them own actions in it. We think that this goes beyond score 3.',
    },
    decided: {
      3: {
        score: 3,
        reason:
          'Partners were involved, and this is to the council’s credit. Actions are not yet clearly linked to the risk assessment, which score 4 asks for. Score 3 stands; the difference is on the record.',
      },
    },
    actions: [
      {
        text: 'Link every action of the partnership plan to the risk that it answers, and review progress at each meeting of the board.',
        benchmarks: [3, 1],
      },
    ],
    goodPractice: 'Bilingual training materials, written with schools.',
  },
  strathmarra: {
    state: 'issued',
    lastActions: [['not', 'The communications post was vacant until November. The page is planned for the spring.']],
    hoursSpent: 52,
    moves: [
      ['start', 67],
      ['submit', 51],
      ['take-into-review', 47],
      ['hand-over', 33],
      ['agree', 26],
      ['send-for-fact-check', 25],
      ['confirm-accurate', 18],
      ['issue', 15],
    ],
    threat: 'lower',
    dedicatedResource: 'The Prevent Lead is the resilience manager; Prevent takes about a fifth of the post.',
    self: scores('3 4 3 4 - 3 3 3 3 2'),
    proposed: scores('3 4 3 3 - 3 3 2 3 2'),
    agreed: scores('3 4 3 3 - 3 3 2 3 2'),
    actions: [
      {
        text: 'Brief everyone who takes bookings for council and leisure trust premises, and give them a short checklist for hirers.',
        benchmarks: [8],
        owner: 'Head of Property',
        dueInDays: 120,
      },
      {
        text: 'Name a communications officer for Prevent and agree a calendar of plain, local information with partners.',
        benchmarks: [10, 9],
      },
    ],
    includeFallParagraph: true,
  },
};
