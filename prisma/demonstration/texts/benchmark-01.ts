import type { BenchmarkTexts } from './types';

export const riskAssessment: BenchmarkTexts = {
  evidence: [
    ['Prevent risk assessment, current version', 'prevent/risk-assessment'],
    ['{board}: minutes of the item on local risk', 'prevent/board/minutes-risk'],
    ['Corporate risk register: entry on the Prevent Duty', 'risk/corporate-register'],
  ],
  at: {
    2: {
      why: [
        'Prevent appears as one line in the community safety strategic assessment. Officers have read the CTLP, but there is no assessment of our own that says what it means for {short}, and partners have not been asked for what they know. A first draft is planned for {month}.',
      ],
      summary: [
        'Prevent risk is recognised in the wider community safety assessment, but {short} does not yet have an assessment that brings local knowledge and the CTLP together.',
      ],
      points: [
        'The Prevent Lead has seen the CTLP and briefed the Head of Service',
        'Partners rely on that briefing alone for their understanding of the threat',
        'Drafting of a local assessment has a named author and a start date',
      ],
      next: 'A short local assessment, written with police, education and health, is the first step.',
    },
    3: {
      why: [
        'We have a Prevent risk assessment which draws on the CTLP and on what our community safety officers hear in {place}. It is shared with the Head of Service and with police, and it informs what we plan for the year. Fewer partners take part in writing it than we would like, and it is not read much beyond the group that wrote it.',
        'The assessment was rewritten in {month} after this year’s CTLP briefing and covers the main risks for {short}. Education and adult social care gave comments. It has been to the {board} once, for information; other services do not yet use it.',
      ],
      summary: [
        '{short} has a local risk assessment that uses the CTLP and local understanding, and it informs the Prevent plan.',
        'A risk assessment is in place and is refreshed each year once the CTLP has been received. It gives a fair picture of {place} and shapes the year’s activity.',
      ],
      points: [
        'Written by the Prevent Lead with police; education and adult social care comment on the draft',
        'Recommendations of the CTLP can be traced into it',
        'Circulation is limited: front-line managers were not aware of its conclusions',
        'Health and probation have not yet contributed',
      ],
      next: 'Presenting the assessment to the whole {board}, and asking each partner what it would add, would strengthen it.',
    },
    4: {
      why: [
        'Our situational risk assessment is refreshed every {month} with the CTLP, referral themes and what the {forum} and schools tell us. The Prevent Lead and the police author meet twice a year so that local knowledge goes into the CTLP as well as coming out of it. The result is presented to the {board} and sets the priorities of the plan.',
        'Risk is assessed jointly: police, education, health and housing each bring what they know, and the draft is tested at a workshop of the {board}. Activity in {place} was started because the assessment pointed there. Senior leaders receive a summary with the corporate risk register.',
      ],
      summary: [
        'There is a situational risk assessment which is refreshed each year alongside the CTLP and combines data with local knowledge.',
        'The risk assessment process is well established. It joins local knowledge, data and the CTLP, and what {short} does under Prevent largely follows from it.',
      ],
      points: [
        'Council officers contribute to the CTLP rather than only receiving it',
        'Findings are presented to the {board} and, in summary, to senior leadership',
        'The {scrutiny} has examined the assessment this year',
        'Work in {place} can be traced back to a risk that was identified',
      ],
      next: 'Integrating corporate risks, including that of not meeting the Duty, would take this further.',
    },
    5: {
      why: [
        'One assessment covers the threat, the vulnerability of places and people, and the corporate risk of falling short of the Duty. It is a standing item at the {board}, where directors discuss what has changed since the last meeting, and every action in the plan names the risk it answers. Online and emerging themes are added between yearly refreshes.',
        'The risk assessment was rebuilt this year around the places and people most exposed, with corporate risks beside them in the same register. Directors of the council, police and health discuss movements in risk at every {board}, and the plan is changed when they do. Officers in {place} hear the result in their team meetings.',
      ],
      summary: [
        'The risk assessment is comprehensive and current, and plainly drives what {short} and its partners do.',
        'The assessment brings local and corporate risk together and is discussed by the right people at the right level.',
      ],
      points: [
        'Local and corporate risks stand in one document with named owners at director level',
        'The {board} discusses emerging issues at every meeting and updates the assessment in between',
        'Each action in the partnership plan cites the risk it addresses',
      ],
      next: 'The approach is worth sharing with {neighbour} and the regional network.',
    },
  },
};
