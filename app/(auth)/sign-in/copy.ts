import { CODE_MINUTES } from '@/lib/auth';
import type { Role } from '@/lib/policy';

export const copy = {
  title: 'Sign in',
  lead: 'We send a code to your work e-mail address. There is no password to remember.',
  email: 'E-mail address',
  emailHint: 'The address at which you were invited',
  send: 'Send me a code',
  signedOut: 'You have signed out',
  demonstration: 'Or look around as someone made up',
  demonstrationLead:
    'This is a demonstration with a made-up region. Choose a person to see the service as they do; sign out to come back here and choose another.',
  code: {
    title: 'Check your e-mail',
    lead: 'If the address belongs to someone with an account, a code of eight digits is on its way to it. It can take a minute to arrive.',
    label: 'Code',
    hint: `Eight digits. The code works once, for ${CODE_MINUTES} minutes, in this browser`,
    submit: 'Sign in',
    again: 'Ask for a new code',
    mailbox: 'See the demonstration mailbox',
    noBrowser: 'Ask for a code first: it only works in the browser in which you asked for it.',
  },
  invited: {
    title: 'Accept your invitation',
    lead: 'This link was printed when you were made an administrator of this service, together with a code of eight digits.',
    next: 'Press the button, then type the code. Both work once, within 24 hours of being printed.',
    submit: 'Continue',
  },
} as const;

export const errors = {
  tooManyCodes: 'You have asked for too many codes. Wait 15 minutes, then ask again',
  codeNotValid: `This code does not work. Check that it is the newest one, or ask for a new one: a code works once, for ${CODE_MINUTES} minutes, in the browser in which you asked for it`,
  linkNotValid:
    'This link does not work. Open it whole, as it was printed: it works once, within 24 hours. Otherwise ask for a code by e-mail, or to be invited again',
  noSuchPerson: 'This person is not part of the demonstration. Choose another',
} as const;

/** The order and the words in which the made-up people are offered. */
export const demonstrationRoles: readonly { readonly role: Role; readonly heading: string; readonly hint: string }[] = [
  { role: 'prevent-lead', heading: 'Prevent Leads', hint: 'complete their council’s self-assessment' },
  { role: 'contributor', heading: 'Contributors', hint: 'help with some benchmarks of one council' },
  {
    role: 'regional-adviser',
    heading: 'Regional Prevent Advisers',
    hint: 'review self-assessments and issue outcome letters',
  },
  { role: 'group-member', heading: 'Members of groups', hint: 'read the outcome for the councils their group covers' },
  { role: 'home-office', heading: 'Home Office', hint: 'open cycles and see where they stand' },
  { role: 'administrator', heading: 'Administrators', hint: 'look after people, roles and groups' },
];
