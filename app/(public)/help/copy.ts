import type { ProseSection } from '../prose';

const sections: readonly ProseSection[] = [
  {
    heading: 'You cannot sign in',
    bullets: [
      'Use the address at which you were invited. For your safety the page says the same for every address, known or not.',
      'The code works once, for ten minutes, and only in the browser in which you asked for it. The newest code is the one that works.',
      'If nothing arrives within a few minutes, look in the junk folder, then ask an administrator whether you were invited and can sign in.',
      'After five wrong tries a code no longer works: ask for a new one. After five codes in a quarter of an hour, wait a little.',
    ],
  },
  {
    heading: 'A page is not found, or a button is missing',
    paragraphs: [
      'What you see follows from your roles. A page that your roles do not open looks like one that does not exist. An administrator can tell you which roles you hold, and change them.',
    ],
  },
  {
    heading: 'Someone else saved in the meantime',
    paragraphs: [
      'Nothing is overwritten: the page shows both versions, and you choose or combine them and save again.',
    ],
  },
  {
    heading: 'What not to send',
    paragraphs: [
      'Do not put anything from the Counter-Terrorism Local Profile, about a person, or from security clearance into the service or into an e-mail for help. Everything written in the service may be asked for under freedom of information.',
    ],
  },
];

export const copy = {
  title: 'Help and contact',
  lead: ['Most questions are about signing in or about what a role can see.'],
  sections,
  contact: 'Write to us',
  write: 'For anything else, write to',
  quote: 'If an error page showed you a reference number, quote it.',
  report: 'Report a problem with a page',
} as const;
