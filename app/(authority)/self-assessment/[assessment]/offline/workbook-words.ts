import { ANSWER_WORDS, counted, NOT_ANSWERED, REQUIREMENTS_WORDS, statusOf } from '@/components/domain/words';
import type { WorkbookWords } from '@/lib/workbook/words';
import { copy as benchmark } from '../benchmarks/[number]/copy';

const upTo = (limit: number): string => `Up to ${limit.toLocaleString('en-GB')} characters.`;

/** What stands in a workbook, in the words of the pages that it stands for. */
export const workbookWords: WorkbookWords = {
  guidance: {
    sheet: 'Guidance',
    title: 'How to fill in this workbook',
    about: (council, cycle) => `${council}, Prevent self-assessment ${cycle}. OFFICIAL.`,
    paragraphs: [
      'There is one sheet for each benchmark. Fill in the yellow cells; everything else is locked, so that nothing is changed by a slip. There is no password.',
      'On each sheet read the five published descriptions, choose the score whose description fits best, and say why in your own words. Choose answers to the statements from the list in the cell: answer what you can. The answers never set or change a score, and nothing is held up by those that you leave empty.',
      'Scores say whether the requirements of the Prevent Duty are met. There is no total: the benchmarks are not equally important.',
      'When a benchmark has a score and says why, choose Yes beside “Have you completed this section?”.',
      'Texts may have several lines: press Alt and Enter for a new one (Ctrl and Enter in LibreOffice). Whatever a text begins with, it stays a text: no formula is worked out.',
      'Do not name individuals, and do not copy from the Counter-Terrorism Local Profile (CTLP). What you write may be asked for under freedom of information.',
      'Save the workbook as an Excel workbook (.xlsx) and upload it on the page “Work offline” of this self-assessment. You then see what would change, row by row, and nothing changes until you confirm it. What others have saved in the meantime is not overwritten: where both of you changed the same thing, you choose.',
      'Evidence is not part of the workbook: add it on the page of its benchmark.',
      'Leave the sheets’ hidden first columns as they are: they tell the service what each row is. Sheets of your own are passed over.',
      'Performance criteria: Home Office, Crown copyright, Open Government Licence v3.0.',
    ],
  },
  about: (council, cycle) => `${council}, Prevent self-assessment ${cycle}`,
  columns: { asked: 'What is asked', answer: 'Your answer', how: 'How to fill it in' },
  fields: {
    changed: benchmark.changed,
    score: benchmark.choose,
    why: benchmark.why,
    despite: benchmark.despite,
    completed: benchmark.completed,
    holds: 'Do the answers that came along from last year still hold?',
  },
  scoreHow: 'Choose 1, 2, 3, 4 or 5: the published description above that is closest to your area.',
  textHow: {
    changed: (limit) => `In a few sentences. If nothing has, say so. ${upTo(limit)}`,
    why: (limit) => `In your own words. ${upTo(limit)}`,
    despite: (limit) => `Only where your answers speak against your score. You can leave it empty. ${upTo(limit)}`,
  },
  answerHow: 'Choose from the list, or leave it empty.',
  completedHow: 'Yes or No. Yes needs a score, and why.',
  holdsHow: (count) =>
    `${counted(count, 'answer', 'answers')} on this sheet came along from last year and do not count until you confirm them. Yes: those that you leave as they are still hold.`,
  description: (score) => `Score ${score}: ${REQUIREMENTS_WORDS[statusOf(score)].toLowerCase()}`,
  says: (score) => `What the description of score ${score} says`,
  lastYears: 'This is last year’s answer: check it. Choose another, or confirm below that it still holds.',
  notScored: 'Not scored',
  yes: 'Yes',
  no: 'No',
  answers: ANSWER_WORDS,
  notAnswered: NOT_ANSWERED,
  wrong: {
    title: 'That does not fit here',
    choose: 'Choose from the list, or leave the cell empty.',
    tooLong: (limit) => `Shorten the text to ${limit.toLocaleString('en-GB')} characters or fewer.`,
  },
};
