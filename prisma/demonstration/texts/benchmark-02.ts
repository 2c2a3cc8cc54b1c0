import type { BenchmarkTexts } from './types';

export const partnershipBoard: BenchmarkTexts = {
  evidence: [
    ['{board}: terms of reference and membership', 'prevent/board/terms-of-reference'],
    ['{board}: minutes of the last four meetings', 'prevent/board/minutes'],
    ['Governance chart showing where the board reports', 'governance/community-safety-chart'],
  ],
  at: {
    2: {
      why: [
        'Prevent is overseen by our community safety management team. Partners are told what has been decided but do not decide with us. Terms of reference for a multi-agency group have been drafted and are waiting for a chair.',
      ],
      summary: [
        'Governance of Prevent rests with the council alone. Partners are informed, and working relations are good, but there is no group in which they share responsibility.',
      ],
      points: [
        'The management team discusses Prevent every quarter',
        'Draft terms of reference name the partners who should be invited',
        'Referral pathways and the {panel} are not overseen by any one group',
      ],
      next: 'The multi-agency group should hold its first meeting before the next cycle opens.',
    },
    3: {
      why: [
        'The {board} has responsibility for Prevent among several other subjects. It met three times this year and Prevent was on the agenda twice. Attendance from police and the council is good; health and probation send apologies more often than not.',
        'Prevent reports to the {board}, whose terms of reference were renewed in {month} and now name it. Discussion is mostly for noting. We want members to bring their own progress rather than hear ours.',
      ],
      summary: [
        'Prevent is overseen by a multi-agency group, the {board}, though it is one subject among many and is not discussed at every meeting.',
        'The {board} gives multi-agency oversight. Its terms of reference cover Prevent, and the right organisations are members, but it does not yet drive delivery.',
      ],
      points: [
        'Police and the council attend regularly; attendance from health and probation is uneven',
        'Minutes show decisions on the yearly plan but little challenge during the year',
        'The {panel} reports to the board once a year',
      ],
      next: 'Making Prevent a standing item, with partners reporting on their own actions, would move this on.',
    },
    4: {
      why: [
        'The {board} meets every quarter, chaired by a director, with police, education, health, probation, housing and the voluntary sector as members. It owns the partnership plan, receives a report from the {panel} and follows up actions that slip. We meet {neighbour} twice a year to compare notes.',
        'Delivery of the plan is driven by the {board}. Each priority has a lead from a different organisation, and the chair asks for a written update before every meeting. Oversight of referral pathways is a standing item. Joint work with {neighbour} on training came out of these discussions.',
      ],
      summary: [
        'A well-attended multi-agency board with senior members drives delivery against the partnership plan.',
        'The {board} is effective. It meets each quarter, its members are senior enough to commit their organisations, and it can show what it has changed.',
      ],
      points: [
        'Nearly all relevant partners are members and attend',
        'The board has oversight of referral pathways and of the {panel}',
        'There is some joint work with {neighbour}',
        'Actions that fall behind are challenged, and the minutes show it',
      ],
      next: 'Monitoring the difference that Prevent work makes in communities would be the next step.',
    },
    5: {
      why: [
        'The {board} sits within the council’s governance structure and reports to the strategic partnership. The {member} attends every meeting and speaks for Prevent in public. Impact, including on communities, is reviewed twice a year, and the Prevent Lead carries information between the board and the regional network.',
      ],
      summary: [
        'The board is a strong example of partnership governance: embedded in the council’s structures, challenging, and supported by an engaged elected member.',
      ],
      points: [
        'The {member} takes a designated and active role',
        'Impact measures were agreed with partners and are reported twice a year',
        'Learning from the regional network comes to the board, and the board’s goes back',
      ],
      next: 'The impact measures would interest other boards in the region.',
    },
  },
};
