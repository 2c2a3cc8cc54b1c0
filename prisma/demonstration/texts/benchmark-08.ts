import type { BenchmarkTexts } from './types';

export const venuesAndIt: BenchmarkTexts = {
  evidence: [
    ['Venue hire policy and conditions of hire', 'venues/hire-policy'],
    ['Acceptable use and web filtering policy', 'it/web-filtering'],
    ['Standard clauses for leases and contracts', 'legal/standard-clauses'],
  ],
  at: {
    2: {
      why: [
        'The conditions of hire mention the Duty, but booking staff have not been told what to look for. Web filtering is the supplier’s standard setting and has not been checked for terrorist content.',
      ],
      summary: [
        'Some regard to the Duty can be seen in the guidance for hiring council venues. It has not reached those who take bookings.',
      ],
      points: [
        'Conditions of hire contain a paragraph on the Duty',
        'Booking staff at {venues} have had no briefing',
        'A basic firewall is in place; its categories have not been reviewed',
      ],
      next: 'A briefing for booking staff and a check of the filter’s categories are quick to do.',
    },
    3: {
      why: [
        'All venues that the council owns, among them {venues}, have been listed and looked at for risk. The hire policy is part of the contract and staff know the local picture. Leases and contracts contain a clause on the Duty. The firewall blocks terrorist content for staff; public computers use another supplier and we are waiting for its answer.',
        'A hire policy with clear conditions applies to council venues, and managers were briefed in {month}. IT policies cover staff devices. Schools, parishes and leisure trusts set their own policies, which we have not yet seen.',
      ],
      summary: [
        'Clear policies cover the hire of council-owned venues and the use of IT by staff, and clauses are included in leases and contracts.',
        'Council venues have been audited and a clear hire policy is in use. The firewall blocks terrorist content for staff.',
      ],
      points: [
        'Venue staff have a sound understanding of local risk',
        'The Duty is written into contracts and leases',
        'Provision for the public, in libraries for example, is still to be confirmed',
        'Venues that are publicly owned but not the council’s are not covered yet',
      ],
      next: 'Extending the policy to all publicly owned venues, with training in checks on hirers, would be the next step.',
    },
    4: {
      why: [
        'The same hire policy applies to every publicly owned venue in {short}, including {venues}, and a directory is kept of them all. Staff who take bookings are trained to look up hirers and have turned two enquiries away on advice. Filtering covers staff and public computers.',
        'Booking staff follow a checklist and know whom to ring when a name worries them. Information on local risk is shared between the council, police and {college}. One event was moved on this year after partners compared what they knew. Libraries’ computers are filtered to the same standard as ours.',
      ],
      summary: [
        'Policies cover all publicly owned venues, booking staff are trained in checking hirers, and public as well as staff IT is filtered.',
        'Arrangements for venues and IT are strong, and recent events show that they work.',
      ],
      points: [
        'A directory of publicly owned venues is kept and used',
        'Staff carry out open source checks and know where to turn',
        'At least one event was disrupted after a risk had been identified',
        'Public computers in libraries block terrorist content',
      ],
      next: 'Encouraging parishes, faith groups and private venues to adopt the policy would extend its reach.',
    },
    5: {
      why: [
        'Venue staff are briefed jointly with police twice a year. A tasking group deals with bookings that cause concern, and thirty-four parishes, places of worship and private venues have adopted our policy. Public wireless networks are filtered too, and concerns are reported to national bodies.',
      ],
      summary: ['Work on venues and IT reaches well beyond the council’s own buildings and networks.'],
      points: [
        'Joint briefings with police for all relevant venue staff',
        'Multi-agency tasking analyses and disrupts activity',
        'Parishes, faith groups and private venues have taken on the policy',
        'Public wireless networks block terrorist content',
      ],
      next: 'The model policy for private venues is good practice to share.',
    },
  },
};
