import { endOfDeadline } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { sha256 } from '@/lib/secrets';
import type { CouncilKey } from '../councils';
import { demonstrationLink, type DemonstrationQuestion } from '../links';
import { DOMAIN } from '../people';
import { audited, type Telling } from './telling';

interface Question {
  readonly council: CouncilKey;
  readonly benchmark: number;
  readonly askedDaysAgo: number;
  readonly endsInDays: number;
  readonly to: { readonly name: string; readonly mailbox: string };
  readonly question: string;
  /** Level and place of the statement that it is about. */
  readonly statement?: readonly [level: number, place: number];
  readonly answer?: string;
  readonly withdrawn?: true;
}

const QUESTIONS = {
  open: {
    council: 'northmoor',
    benchmark: 9,
    askedDaysAgo: 3,
    endsInDays: 11,
    to: { name: 'Youth Service Manager', mailbox: 'northmoor.youth-service' },
    question:
      'Which groups of young people did your service talk to about Prevent since last spring, and what did they say?',
    statement: [3, 0],
  },
  answered: {
    council: 'northmoor',
    benchmark: 8,
    askedDaysAgo: 9,
    endsInDays: 5,
    to: { name: 'Manager of the Corn Exchange', mailbox: 'corn-exchange' },
    question: 'Do you look into who hires the hall before you take a booking, and have you ever refused one?',
    answer:
      'Yes, since March. Every new hirer fills in the council’s form, and the duty manager looks up the speaker.\n\nWe refused one booking in June after asking the Prevent Lead, and offered our reasons in writing.',
  },
  expired: {
    council: 'ravensholme',
    benchmark: 2,
    askedDaysAgo: 18,
    endsInDays: -4,
    to: { name: 'Clerk to the Delivery Group', mailbox: 'ravensholme.clerk' },
    question: 'How often did the group meet this year, and who was missing most often?',
  },
  withdrawn: {
    council: 'ravensholme',
    benchmark: 2,
    askedDaysAgo: 16,
    endsInDays: 2,
    to: { name: 'Secretary of the Faiths Forum', mailbox: 'faiths-forum' },
    question: 'Is the forum still represented in the group?',
    withdrawn: true,
  },
} as const satisfies Record<DemonstrationQuestion, Question>;

/** What councils share with their neighbours: as it stood on that day. */
const SHARED: Partial<Record<CouncilKey, { readonly benchmark: number; readonly daysAgo: number }>> = {
  eastvale: { benchmark: 10, daysAgo: 13 },
};

/** Questions by link and shared texts of one council's current cycle. */
export function tellTogether(telling: Telling): void {
  const names = Object.keys(QUESTIONS) as DemonstrationQuestion[];
  for (const name of names) if (QUESTIONS[name].council === telling.key) ask(telling, name, QUESTIONS[name]);
  share(telling);
}

function ask(telling: Telling, name: DemonstrationQuestion, given: Question): void {
  const { rows, calendar, assessmentId, council, framework, lead } = telling;
  const { benchmark, question, to, statement, answer, withdrawn, askedDaysAgo, endsInDays } = given;
  const askedAt = calendar.at(askedDaysAgo, 2);
  const levels = framework.benchmarks.find(({ number }) => number === benchmark)?.levels ?? [];
  const about = statement && levels.find(({ level }) => level === statement[0])?.statements[statement[1]];
  rows.askedQuestion.push({
    id: newId(),
    assessmentId,
    authorityId: council.id,
    benchmark,
    statementId: about?.id ?? null,
    question,
    askedName: to.name,
    askedEmail: `${to.mailbox}${DOMAIN}`,
    askedBy: lead.id,
    askedAt,
    tokenHash: sha256(demonstrationLink(name)),
    expiresAt: endOfDeadline(calendar.day(endsInDays)),
    withdrawnAt: withdrawn ? calendar.at(askedDaysAgo - 2, 1) : null,
    answer: answer ?? '',
    answerName: answer === undefined ? '' : to.name,
    answeredAt: answer === undefined ? null : calendar.at(askedDaysAgo - 4, 3),
  });
  rows.auditEvent.push(audited(telling, 'ask-question', lead, [`question.${benchmark}`], askedAt));
}

function share(telling: Telling): void {
  const { rows, calendar, key, assessmentId, council, framework, lead } = telling;
  const shared = SHARED[key];
  const written = rows.benchmarkResponse.find(({ benchmark }) => benchmark === shared?.benchmark);
  if (!shared || !written) return;
  const { benchmark } = shared;
  const at = calendar.at(shared.daysAgo, 4);
  const answers = rows.statementAnswer.filter((given) => given.benchmark === benchmark);
  rows.sharedText.push({
    id: newId(),
    authorityId: council.id,
    assessmentId,
    framework: framework.code,
    benchmark,
    why: written.why ?? '',
    answers: Object.fromEntries(answers.map(({ statementId, answer }) => [statementId, answer])),
    byId: lead.id,
    at,
  });
  rows.auditEvent.push(
    audited(telling, 'share-text', lead, [`shared.why.${benchmark}`, `shared.answers.${benchmark}`], at),
  );
}
