import type { BenchmarkTexts } from './types';

export const partnershipPlan: BenchmarkTexts = {
  evidence: [
    ['Prevent Partnership Action Plan', 'prevent/action-plan'],
    ['Progress report on the action plan, latest quarter', 'prevent/action-plan/progress'],
  ],
  at: {
    2: {
      why: [
        'There is a plan, but it is the council’s own. It was carried over from last year without going back to the risk assessment, several actions have no date, and one officer reviews it. We know that it needs to be rewritten with partners.',
      ],
      summary: ['{short} has a Prevent action plan which belongs to the council alone and is not linked to the risks.'],
      points: [
        'Actions are sensible but several have neither owner nor timescale',
        'There is no record of the plan having been reviewed during the year',
        'Partners who were asked had not seen it',
      ],
      next: 'A new plan should start from the risk assessment and be agreed by the {board}.',
    },
    3: {
      why: [
        'A multi-agency plan was agreed in {month}. It refers to the recommendations of the CTLP and is reviewed once a year. Most actions belong to the Prevent Lead or to police, because other partners asked us to hold them on their behalf.',
        'Our plan follows the headings of the guidance and takes up what the risk assessment recommended for {place}. It names partners but we lead on nearly all of it. Progress is looked at when the plan is renewed rather than during the year.',
      ],
      summary: [
        'A multi-agency plan is in place and takes account of the CTLP. Ownership is narrow and reviews are infrequent.',
        'The plan is clear and relates to local risk. Most of its actions are owned by the Prevent Lead or by police.',
      ],
      points: [
        'Recommendations of the CTLP are referenced against actions',
        'Dates are set, though several have been moved without a reason being recorded',
        'Health, probation and the voluntary sector are named but own no action',
      ],
      next: 'Sharing out ownership, and reviewing the plan at each meeting of the {board}, would strengthen it.',
    },
    4: {
      why: [
        'The delivery plan was written with all members of the {board} in a half-day session. It sets out the statutory obligations, four priority areas and an owner for each action; eleven of the twenty-six belong to partners. Every action cites the risk it answers and the dates are stretching but have mostly been met.',
        'Our plan is built on the CTLP and the local risk assessment, and partners took part from the first draft. {college}, housing providers and the health trust each own actions. It is reviewed every quarter and overdue items are explained.',
      ],
      summary: [
        'A delivery plan built on the CTLP and the risk assessment is in place, organised under four priority areas.',
        'The plan is comprehensive, sets out statutory obligations and was developed with all relevant partners.',
      ],
      points: [
        'Each action is linked to a risk and has a challenging but realistic date',
        'Actions are owned mainly by the council and police, with a growing share held by others',
        'Partners took part in drafting and can speak to their own part of it',
        'Progress is reviewed every quarter',
      ],
      next: 'Publishing progress across the organisation, and using it to shape next year’s plan, would take this further.',
    },
    5: {
      why: [
        'The plan meets everything asked for at score 4 and the {board} oversees it at each meeting. Owners report in person, and a one-page progress update goes to all heads of service. What we learned from last year’s updates changed three of this year’s priorities.',
      ],
      summary: [
        'The plan is a working document that holds partners to account and is visibly used to decide what comes next.',
      ],
      points: [
        'Action owners report to the {board} in person every quarter',
        'Progress updates are circulated throughout the council and to partners’ senior leaders',
        'This year’s priorities were changed in the light of last year’s results',
      ],
      next: 'The one-page update is worth offering to other councils as a template.',
    },
  },
};
