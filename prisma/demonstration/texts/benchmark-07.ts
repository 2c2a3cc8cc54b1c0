import type { BenchmarkTexts } from './types';

export const training: BenchmarkTexts = {
  evidence: [
    ['Prevent training plan', 'learning/prevent-training-plan'],
    ['Take-up of mandatory Prevent training by service', 'learning/prevent-take-up'],
    ['Induction checklist for new starters', 'learning/induction-checklist'],
  ],
  at: {
    2: {
      why: [
        'Staff are pointed to the national e-learning and may take it if they wish. We do not know who has. A course for designated leads was offered but cancelled for lack of a trainer.',
      ],
      summary: ['Training consists of a link to e-learning. It is voluntary and completion is not recorded.'],
      points: [
        'No face to face training took place this year',
        'Completion cannot be reported for any service',
        'The learning and development team has agreed to add Prevent to its system',
      ],
      next: 'Deciding which roles must be trained, and recording that they have been, comes first.',
    },
    3: {
      why: [
        'Face to face sessions run by an experienced trainer are advertised to all relevant staff, and about {staff} people have attended or completed e-learning. We count attendance but cannot say which teams are missing. Commissioned services are invited and some come.',
        'Sessions are offered every second month and e-learning is promoted in the staff newsletter. Staff know how and when to refer and whom to ask. The sessions are the same for everyone, whatever their role.',
      ],
      summary: [
        'Experienced trainers provide face to face sessions that are advertised to relevant staff, and numbers are collated.',
        'A sound training offer is in place. Those who attend understand when and how to refer and where to get support.',
      ],
      points: [
        'E-learning is promoted regularly through internal communications',
        'Commissioned services are invited, though few take part',
        'Attendance is not yet mandatory for any role',
      ],
      next: 'Making training mandatory by role, and recording it by team, would take this forward.',
    },
    4: {
      why: [
        'Prevent training is mandatory for all staff who meet the public, and take-up is monitored by the corporate management team. Most of it is online, with face to face sessions for social care, housing and schools. {staff} staff completed it this year, and managers are told who has not.',
        'Training depends on role: a short course for everyone, a longer one for those who refer, and a workshop for managers. Sessions have been tailored for {college}, libraries and housing providers. Certificates are kept on the learning system.',
      ],
      summary: [
        'Training is mandatory for relevant roles and take-up is monitored. Delivery is mostly online, with some sessions in person.',
        'There is a well-organised programme which is required by role, tailored to its audience and recorded.',
      ],
      points: [
        'Sessions are offered to different teams and sectors, including education',
        'Completion is recorded, and gaps are followed up with managers',
        'Statutory partners understand when and how to refer',
        'More of it is online than before; feedback from the sessions in person is very good',
      ],
      next: 'A joint plan with statutory partners, and a look at referral sources to decide who comes next, would be worthwhile.',
    },
    5: {
      why: [
        'The training strategy identifies which roles need what, puts Prevent into every induction and uses the sources of referrals to decide priorities. It is shared with police, health and probation, so that staff hear one message. Twelve colleagues have been trained to deliver sessions themselves.',
        'Learning needs are worked out role by role, and every new member of staff meets Prevent in the first month. Sessions are planned and given together with police, health and probation. Colleagues in libraries, housing and {college} have become trainers themselves this year.',
      ],
      summary: [
        'Training is strategic, joint and well evidenced, and reaches every new member of staff.',
        'The training strategy is shared by partners, reaches all new staff and is led by evidence of need.',
      ],
      points: [
        'Prevent is part of induction in all services',
        'Cohorts are prioritised from what the referral data shows',
        'A pool of trained trainers works across the partnership',
      ],
      next: 'Other councils in the region could be offered places on the course for trainers.',
    },
  },
};
