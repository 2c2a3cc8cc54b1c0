export const copy = {
  title: 'Cookies',
  lead: 'This service sets three cookies. All are strictly necessary: without them nobody could sign in, and a text would be lost when a session ends. So it does not ask, and there is nothing to switch off.',
  caption: 'The cookies of this service',
  name: 'Name',
  purpose: 'What it is for',
  ends: 'When it ends',
  session: {
    purpose: 'Keeps you signed in. A random number that says nothing about you by itself.',
    ends: 'When you sign out, or after 12 hours',
  },
  typing: {
    purpose:
      'Says whose a form is that is sent after you were signed out, so that what you typed is kept for you. It signs nobody in.',
    ends: 'When someone else signs in, or a day after you were signed out',
  },
  browser: {
    purpose:
      'Ties the code in the e-mail to the browser in which you asked for it, so that a code that others read is of no use to them.',
    ends: 'When you have signed in, or after 30 minutes',
  },
  nothingElse:
    'There are no cookies for analytics or advertising, and none of others. Nothing is kept in your browser in other ways.',
} as const;
