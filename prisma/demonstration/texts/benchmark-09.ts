import type { BenchmarkTexts } from './types';

export const engagement: BenchmarkTexts = {
  evidence: [
    ['Community engagement strategy', 'communities/engagement-strategy'],
    ['{forum}: notes of the meeting on safeguarding from radicalisation', 'communities/forum-notes'],
  ],
  at: {
    2: {
      why: [
        'We talk with communities after an incident, and faith leaders know whom to ring. There is no programme with Prevent as its subject, and we have not worked with police on this except in response to events.',
      ],
      summary: ['Engagement happens in response to events. There is no regular programme with a focus on Prevent.'],
      points: [
        'Contacts with faith leaders are warm and would bear more',
        'Two meetings this year followed incidents; none was planned beforehand',
        'Police and the council engage separately',
      ],
      next: 'A modest calendar of meetings, shared with police, would change this quickly.',
    },
    3: {
      why: [
        'The {forum} discusses Prevent once a year and we meet three key groups every second month. School governors and youth workers take part. A task group has been set up to bring communications and engagement together, and it met for the first time in {month}.',
        'There is some engagement, mainly with faith leaders and schools, and local charities help us to arrange it. We held an open evening in {place} at which residents asked frank questions. It is regular, but not frequent, and not yet planned as a programme.',
      ],
      summary: [
        'There is some engagement with communities, and a task group has been set up to develop it.',
        'Engagement takes place at regular though infrequent points and gives local people an opportunity to talk about Prevent.',
      ],
      points: [
        'The {forum} receives a yearly item on Prevent',
        'Governors, faith leaders and youth workers take part',
        'Local charities help to deliver it',
        'The work is not yet planned as a programme',
      ],
      next: 'A simple engagement strategy, and meetings that are more frequent, would build on this.',
    },
    4: {
      why: [
        'Monthly meetings with key groups and three round tables a year follow from an engagement strategy that we review each {month}. A Prevent Advisory Group has been formed; its members are not yet as varied as {short} is. Councillors had two briefings. People tell us that they trust the service more for having met it.',
        'Our strategy sets out whom we want to reach and how often. The advisory group met three times, and young people joined it this year. Work with the {forum} and with two charities in {place} has removed misunderstandings about referrals.',
      ],
      summary: [
        'Engagement is regular and frequent, follows a strategy and is supported by an advisory group.',
        'There is a good programme of engagement with evidence that it builds awareness and trust.',
      ],
      points: [
        'Monthly contact with key groups, and round tables during the year',
        'An advisory group is in place, though some communities are missing from it',
        'Elected members have been briefed',
        'Feedback shows growing trust',
      ],
      next: 'Widening the advisory group’s membership would take this further.',
    },
    5: {
      why: [
        'Engagement is how we do Prevent, not something added to it. The advisory group mirrors the make-up of {short}, meets each quarter and has changed what we do. We measure awareness and trust every year and both have risen clearly; two schools that once declined our help now ask for it.',
      ],
      summary: [
        'Engagement is embedded in everyday delivery, reaches communities and elected members alike, and is shown to work.',
      ],
      points: [
        'A representative advisory group meets each quarter and influences delivery',
        'Elected members take part in events and open doors',
        'A yearly survey shows clear gains in awareness and trust',
      ],
      next: 'The survey method is worth sharing with the regional network.',
    },
  },
};
