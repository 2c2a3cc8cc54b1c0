import type { ProseSection } from '../prose';

const sections: readonly ProseSection[] = [
  {
    heading: 'What is kept about you',
    bullets: [
      'your name, work e-mail address and job title, as the administrator who invited you typed them',
      'the roles you hold and held, what they reach, from when to when, and who gave them',
      'what you write in the service, with your name and the time: answers, scores, reasons, summaries, letters',
      'if you were asked a question by link: your name and e-mail address as the asker typed them, your answer, the name that you gave with it and the files that you sent',
      'an audit of what you changed and when you signed in: which fields, not the texts, and no network address',
    ],
  },
  {
    heading: 'For how long',
    bullets: [
      'Signing in: you stay signed in for twelve hours at most. Only a hash of what your browser holds is kept. It stops working when you sign out, and is removed with the next sign-in a day after it has ended.',
      'What you typed when you had already been signed out: encrypted, for an hour, for you alone. It is removed once you have saved it.',
      'Codes: a code works for ten minutes. Its hash and the address for which it was asked are removed a day after it has ended.',
      'E-mails: encrypted while they wait to be sent, and removed from the queue within about a fortnight.',
      'Files that you sent with an answer by link: deleted seven days after the council has left your answer; otherwise as long as the record.',
      'The record and its audit: as long as the service is kept, because the outcome of a year must be explained in later ones. Nobody can change or delete an entry of the audit, an issued letter or an agreed score. When you leave, an administrator stops you signing in; your name stays beside what you wrote.',
    ],
  },
  {
    heading: 'Who can see it',
    bullets: [
      'what a council writes: its own people; its Regional Prevent Adviser and the Home Office once it is submitted',
      'questions by link and their answers: the people of that council who work on the benchmark, and nobody else; an answer that the council takes into its own words is read with them, and a file that it offers as evidence is read as evidence, with your name',
      'a text that a council shares: councils of the same partnership group, until it stops sharing; what one of them took over stays with it',
      'what a Regional Prevent Adviser writes: the Home Office, and the council once it is shared; private notes stay with the council’s Regional Prevent Advisers',
      'issued outcomes: the council, its Regional Prevent Advisers, the Home Office and the members of groups that cover the council',
      'people and roles: administrators, who see no content of an assessment',
    ],
    after: [
      'Public bodies answer requests under freedom of information: what is written here, notes included, may be asked for.',
    ],
  },
  {
    heading: 'Where it goes',
    paragraphs: [
      'Nowhere else. The service uses no analytics, fonts or scripts of others. The one connection that it makes is to the mail server of whoever runs it, to send codes and notices.',
    ],
  },
  {
    heading: 'Your rights',
    paragraphs: [
      'You can ask to see what is kept about you and to have mistakes put right. Whoever runs this service answers for it, and tells you on which legal basis it keeps the record.',
    ],
  },
];

export const copy = {
  title: 'Privacy',
  lead: ['This page says what the service keeps about the people who use it, for how long, and who can see it.'],
  sections,
  questions: 'Questions',
  write: 'Write to',
  cookies: 'The three cookies that the service sets',
} as const;
