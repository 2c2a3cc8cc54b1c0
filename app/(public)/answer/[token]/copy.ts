import { LEFT_FILES_DAYS } from '@/lib/together/model';

/** Words for somebody without an account: a question by link, and what became of it. */
export const copy = {
  title: 'A question to you',
  asks: (who: string, council: string) =>
    `${who} of ${council} asks you this for the council’s annual Prevent self-assessment.`,
  question: 'The question',
  about: 'It is about this statement of the published performance criteria:',
  until: (day: string) => `You can answer until the end of ${day}. The link takes one answer.`,
  answer: 'Your answer',
  answerHint:
    'In any language. Do not name individuals who were referred to Prevent, and do not copy from the Counter-Terrorism Local Profile (CTLP). It may be asked for under freedom of information.',
  name: 'Your name',
  nameHint: 'And your role, if it helps. It stands beside your answer.',
  files: 'Files (optional)',
  filesHint: (limitMb: number) =>
    `Up to three, such as a policy or minutes, each up to ${limitMb} MB: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, text, CSV or e-mail. Take out personal data, passwords and macros first. Do not send anything about a person’s security clearance, or a copy of any part of the CTLP.`,
  file: { file1: 'First file', file2: 'Second file', file3: 'Third file' },
  filesAfterwards: (council: string) =>
    `A file that ${council} offers as evidence is read, with your name, by its Regional Prevent Adviser and the Home Office. If ${council} leaves your answer, its files are deleted ${LEFT_FILES_DAYS} days later.`,
  chooseAgain: (name: string) =>
    `Choose “${name}” again: nothing was sent yet, and a browser does not keep a chosen file`,
  send: 'Send your answer',
  afterwards: (council: string) =>
    `${council} reads your answer and decides whether to use it. You cannot change it after sending it.`,
  doubt: (who: string) => `If you did not expect this, ask ${who} before you answer:`,
  ask: (who: string, council: string) => `If you want to add something or have a question, ask ${who} of ${council}:`,
  closed: {
    answered: {
      title: 'This question has been answered',
      text: () => 'The link takes one answer, and one was sent. It cannot be read or changed here.',
    },
    withdrawn: {
      title: 'This question was withdrawn',
      text: () => 'No answer is needed by this link any more. If you were sent a newer link, use that one.',
    },
    expired: {
      title: 'This link has ended',
      text: (day: string) =>
        `It took an answer until the end of ${day}. You can be sent a new one if you still want to answer.`,
    },
  },
  typed: 'What you typed',
  typedHint: 'Nothing of this was sent. Copy it if you want to keep it.',
  unknown: {
    title: 'This link does not work',
    text: 'It may not have been copied whole: open it again from the e-mail that you were sent. If it still does not work, ask the person who sent it to you, or write to',
  },
  done: { sent: 'Your answer has been sent. Thank you' },
} as const;

/** Why an answer was not sent, and how to go on. What was typed stays on the page. */
export const refused = {
  'cut-short': 'Your answer did not arrive whole, so nothing was sent. Go back in your browser, and send it again',
  'uploads-refused': 'Files cannot be sent here, because nothing scans them for viruses. Send your answer without them',
  'too-many-tries':
    'There were too many tries by this link. Wait a quarter of an hour, then press the button again: nothing you typed is lost',
  unknown:
    'This link does not work. Open it again from the e-mail that you were sent. Nothing was sent; copy what you typed',
  answered:
    'This question has been answered already, so nothing was sent. Copy what you typed, and ask the person who sent you the link',
  withdrawn:
    'This question was withdrawn in the meantime, so nothing was sent. Copy what you typed, and ask the person who sent you the link',
  expired:
    'This link has ended in the meantime, so nothing was sent. Copy what you typed, and ask the person who sent you the link for a new one',
} as const;
