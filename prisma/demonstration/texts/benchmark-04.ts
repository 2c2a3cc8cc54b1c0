import type { BenchmarkTexts } from './types';

export const referralPathway: BenchmarkTexts = {
  evidence: [
    ['Referral pathway: one-page guide for staff', 'safeguarding/prevent-referral-guide'],
    ['Safeguarding procedures: section on radicalisation', 'safeguarding/procedures'],
    ['Quarterly review of referral quality (summary without figures)', 'safeguarding/referral-review'],
  ],
  at: {
    2: {
      why: [
        'There is an agreed pathway, but teams use it differently: some telephone police, some use the form, some ask us first. An audit by the safeguarding board found that several concerns took too long to be passed on. A single route is being agreed.',
      ],
      summary: [
        'A referral pathway has been agreed but is applied inconsistently and is not well understood by those who need it.',
      ],
      points: [
        'Three routes are in use, with different forms',
        'The council’s own audit found delays in sharing information',
        'Corrective work is under way and has the support of the Director of Children’s Services',
      ],
      next: 'One form, one route and a short briefing for the teams that refer most would resolve this.',
    },
    3: {
      why: [
        'Staff can find the referral form and guidance on the intranet, and every referral goes to Counter Terrorism Policing straight away. Prevent still runs beside the safeguarding front door rather than through it. Schools know the route well; adult services less so.',
        'The pathway is published and reaches police at once. We have not yet joined it to the multi-agency safeguarding hub, although hub staff have had a briefing. Awareness is best in education and in {place}, where we have done most work.',
      ],
      summary: [
        'Information on how to refer is available to those who need it, and police are told of every referral immediately.',
        'There is an agreed and accessible pathway. It works alongside, rather than within, mainstream safeguarding.',
      ],
      points: [
        'Guidance and form are on the intranet and on the safeguarding partnership’s website',
        'All referrals are passed to Counter Terrorism Policing at once',
        'Understanding varies: strong in schools, weaker in adult services',
      ],
      next: 'Bringing the pathway into the safeguarding hub’s own procedures would help.',
    },
    4: {
      why: [
        'We use the national referral form and have publicised it to every school, care provider and housing association in {short}. Prevent concerns come through the safeguarding front door and are triaged by staff who have been trained for it. Teams that refer seldom, or not at all, are offered a session.',
        'The pathway is documented in the safeguarding procedures, on posters in staff rooms and on the public website. Social workers and designated leads use it confidently. We look at where referrals come from and aim training at the gaps; this year that was housing and {college}.',
      ],
      summary: [
        'The national referral form has been adopted and well publicised, and the pathway works well with mainstream safeguarding.',
        'Referral routes are clear, documented and used with confidence by the cohorts most likely to need them.',
      ],
      points: [
        'Information is easy to find for staff, partners and the public',
        'Cohorts likely to refer are actively offered training on the pathway',
        'Safeguarding routes are being reviewed so that thresholds are the same everywhere',
        'The {panel} chair sees the pathway as working well',
      ],
      next: 'Regular feedback to referrers and a yearly look at what the data says would take this further.',
    },
    5: {
      why: [
        'Prevent is one strand of a single safeguarding pathway. Referrers hear back within ten working days where that is appropriate, and people who are not supported by the {panel} are offered other help. The safeguarding board reviews how the pathway performs every six months and the training plan is adjusted afterwards.',
        'Every referral is acknowledged, followed up and fed back where that is appropriate. People whom the {panel} does not take on are offered other support, and we check afterwards that they were. Twice a year the safeguarding partners look at what the data says about the pathway and change the training that follows.',
      ],
      summary: [
        'The pathway is fully part of mainstream safeguarding and is improved by regular review.',
        'Referral is part of one safeguarding system. It is reviewed with data, and what is learned changes the training offered.',
      ],
      points: [
        'Referrers receive feedback as a matter of course',
        'People who do not need the {panel} are referred to early help, mental health or mentoring',
        'Reviews of performance lead directly to changes in the training plan',
      ],
      next: 'The feedback letter used with referrers is good practice.',
    },
  },
};
