import type { BenchmarkTexts } from './types';

export const communications: BenchmarkTexts = {
  evidence: [
    ['Prevent pages of the council’s website', 'communications/prevent-web-pages'],
    ['Communications calendar with Prevent items', 'communications/calendar'],
  ],
  at: {
    2: {
      why: [
        'The website has a page with correct contact details. Apart from that we have said little: one item in the newsletter after a national incident. There is no strategy, and no one in the communications team has Prevent among their tasks.',
        'We corrected the contact details on the web page and added a link for parents. Nothing else was published on our own initiative this year, and a communications strategy has not been started. The head of communications has offered two days a month.',
      ],
      summary: [
        'The website holds correct contact details, but activity is limited and follows events.',
        'Contact details have been brought up to date. There is little beyond them, and no strategy yet.',
      ],
      points: [
        'One newsletter item during the year',
        'No communications strategy or plan covers Prevent',
        'The communications team has agreed to name a contact',
      ],
      next: 'A page of plain information and a few planned stories a year would be a good beginning.',
    },
    3: {
      why: [
        'A story about safeguarding from radicalisation appears in a newsletter most months, and we told the Home Office communications team about a local award. A communications plan is being developed; until it is agreed, much of the work is ad hoc.',
        'The web pages were rewritten in {month} and say what Prevent is, whom to ring and what happens next. Case studies are produced with partners about every quarter. There is no written strategy yet.',
      ],
      summary: [
        'A communications plan is being developed. In the meantime there is regular activity, some of it ad hoc.',
        'Owned channels are accurate and carry regular items on Prevent, although no strategy is in place yet.',
      ],
      points: [
        'Contact details and information about Prevent are correct and easy to find',
        'Items appear in newsletters most months',
        'The Home Office communications team is told of press opportunities',
      ],
      next: 'Agreeing the plan, and drawing on the Home Office communications toolkit for it, is the next step.',
    },
    4: {
      why: [
        'A communications strategy with three objectives, of which correcting myths is one, was agreed by the {board}. New material is published each month with examples from {place}. Good news is offered to the Home Office press team as a matter of routine, and difficult questions are shared with it early.',
        'Our web pages explain Prevent with local examples, and items are published every month by the council, schools and the health trust. The strategy aims to make the work more visible and more accurate in people’s minds. Press enquiries are flagged to the Home Office the same day.',
      ],
      summary: [
        'A strategy with clear objectives guides regular and localised communications.',
        'Communications are planned, frequent and local, and the Home Office is kept well informed.',
      ],
      points: [
        'New material is published about once a month',
        'Web pages are detailed and speak about the area',
        'Positive and reactive press opportunities are both shared with the Home Office',
      ],
      next: 'Evaluating the approach each year with partners would take this further.',
    },
    5: {
      why: [
        'An extensive strategy is tailored to four audiences and evaluated every {month}. Partners share one calendar and each other’s material. Two short films were made with {college}, and we offer stories to national publications.',
      ],
      summary: ['Communications are extensive, evaluated and joined up with partners.'],
      points: [
        'The strategy is tailored to audiences and reviewed every year',
        'Partners plan and publish together',
        'Films made locally explain Prevent in people’s own words',
        'Stories are volunteered for national publications',
      ],
      next: 'The films would be welcome in other areas.',
    },
  },
};
