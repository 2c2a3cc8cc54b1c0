import type { ProseSection } from '../prose';

const sections: readonly ProseSection[] = [
  {
    heading: 'What you should be able to do',
    bullets: [
      'use every page and complete every form with a keyboard alone',
      'use everything without JavaScript',
      'zoom to 400% and read on a narrow phone without scrolling sideways',
      'tell the meaning of every colour, mark and picture from words beside it, also in greyscale and in print',
      'hear every form’s labels, hints and errors in a screen reader, and go from an error to its field',
    ],
  },
  {
    heading: 'How far it conforms',
    paragraphs: [
      'We aim at the Web Content Accessibility Guidelines version 2.2, level AA. We have not found anything that fails them, but the service has not been audited by anyone else, so we do not claim that it fully conforms.',
    ],
  },
  {
    heading: 'How it was tested',
    paragraphs: ['By its makers, with each change to it, in Chromium:'],
    bullets: [
      'every page is checked by axe-core for the rules of WCAG 2.2 A and AA that a program can check; a page without a check fails the tests',
      'the main journeys run with JavaScript switched off, and with the keyboard',
      'pages are looked at 1280 and 360 pixels wide',
    ],
  },
  {
    heading: 'What was not tested yet',
    bullets: [
      'with disabled people, and by hand with screen readers, speech control and screen magnifiers',
      'in Firefox and Safari',
      'by an independent expert',
    ],
  },
  {
    heading: 'Other formats',
    paragraphs: [
      'Outcome letters and annexes are web pages that print well. If you need one in another format, write to us.',
    ],
  },
];

export const copy = {
  title: 'Accessibility statement',
  lead: ['This statement is about this service only, not about the pages that people link to as evidence.'],
  sections,
  contact: 'If something does not work for you',
  write: 'Write to',
  say: 'Say which page it is, what you wanted to do and what you use. We aim to answer within five working days.',
  enforcement:
    'If you are not happy with the answer, and the body that runs this service is a public sector one, you can contact the',
} as const;
