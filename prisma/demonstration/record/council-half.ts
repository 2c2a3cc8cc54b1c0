import { submissionContent, submissionReference } from '@/lib/assessments/submission';
import { scoredBenchmarks } from '@/lib/framework';
import { newId } from '@/lib/ids';
import type { Score, ScoredBenchmark } from '@/lib/scoring';
import { sha256 } from '@/lib/secrets';
import { evidenceLinks, why } from '../texts';
import { answersFor, type GivenAnswer } from './answers';
import { lastActionsOf, tellFromLastYear } from './from-last-year';
import { audited, between, movedAt, spread, type Telling } from './telling';

interface Said {
  readonly benchmark: ScoredBenchmark;
  readonly score: Score;
  readonly why: string;
  readonly completed: boolean;
  readonly answers: readonly GivenAnswer[];
  readonly evidence: readonly {
    readonly title: string;
    readonly url: string;
    readonly statementIds: readonly string[];
  }[];
  readonly at: Date;
}

/** Score, why, answers and links for every benchmark that the story scores; a snapshot where it was submitted. */
export function tellCouncilHalf(telling: Telling): void {
  const entered = movedAt(telling, 'submit-on-behalf');
  const begun = beganToEnter(telling, entered);
  const start = movedAt(telling, 'start') ?? begun;
  if (start === undefined) return;
  const submitted = movedAt(telling, 'submit') ?? entered;
  const said = whatIsSaid(telling, start, submitted ?? telling.calendar.at(1));
  for (const each of said) write(telling, each);
  tellFromLastYear(telling, submitted ?? telling.calendar.at(1));
  if (submitted !== undefined) keepSubmission(telling, said, submitted);
}

const DAY = 86_400_000;
const DOCUMENT = {
  title: 'Self-assessment of last year’s form, in Word',
  url: 'https://files.northmarch.example/self-assessment.docx',
};

/** A document came, and the adviser began to enter it: the day before it was submitted, or it is still being entered. */
function beganToEnter(telling: Telling, entered: Date | undefined): Date | undefined {
  const { rows, assessmentId, council, adviser, story, calendar } = telling;
  if (story.document === undefined) return undefined;
  const { reason, daysAgo } = story.document;
  const at = entered === undefined ? calendar.at(daysAgo) : new Date(entered.getTime() - DAY);
  const evidenceId = newId();
  const of = { authorityId: council.id };
  rows.evidenceItem.push({ ...of, id: evidenceId, kind: 'link', ...DOCUMENT, addedBy: adviser.id, addedAt: at });
  rows.behalfEntry.push({
    ...of,
    id: newId(),
    assessmentId,
    reason,
    evidenceId,
    receivedOn: new Date(at.getTime() - 3 * DAY),
    byId: adviser.id,
    at,
  });
  rows.auditEvent.push(audited(telling, 'enter-on-behalf', adviser, ['behalf-entry', 'document'], at));
  return at;
}

/** Who writes the council's half: its lead, or the adviser who enters what it sent. */
const writerOf = ({ rows, assessmentId, lead, adviser }: Telling) =>
  rows.behalfEntry.some((entry) => entry.assessmentId === assessmentId) ? adviser : lead;

function whatIsSaid(telling: Telling, from: Date, to: Date): readonly Said[] {
  const { framework, story, council, variant, withAnswers } = telling;
  const scored = scoredBenchmarks(framework);
  return scored.flatMap((benchmark, index): Said[] => {
    const { number } = benchmark;
    const score = story.self.get(number);
    if (score === undefined) return [];
    const completed = !story.unfinished?.includes(number);
    const answers = withAnswers && completed ? answersFor(benchmark, score, council.shortName) : [];
    const inPlace = answers.filter(({ answer }) => answer === 'in-place').map(({ statementId }) => statementId);
    const links = evidenceLinks(number, council.details).slice(
      0,
      completed ? 1 + (spread(council.name, number) % 3) : 0,
    );
    const evidence = links.map((link, place) => ({
      ...link,
      statementIds: inPlace.filter((_, item) => item % (links.length + 1) === place),
    }));
    return [
      {
        benchmark,
        score,
        why: why(number, score, council.details, variant + index),
        completed,
        answers,
        evidence,
        at: between(from, to, index, scored.length),
      },
    ];
  });
}

function write(telling: Telling, said: Said): void {
  const { rows, assessmentId, council, framework, lead } = telling;
  const writer = writerOf(telling);
  const of = { assessmentId, authorityId: council.id };
  const benchmark = said.benchmark.number;
  const { at, score } = said;
  const saved = { updatedBy: writer.id, updatedAt: at };
  rows.benchmarkResponse.push({ ...of, benchmark, why: said.why, completed: said.completed, ...saved });
  rows.selfScore.push({
    ...of,
    id: newId(),
    framework: framework.code,
    benchmark,
    score,
    reason: said.why,
    byId: writer.id,
    at,
  });
  rows.statementAnswer.push(...said.answers.map((given) => ({ ...of, ...given, benchmark, ...saved })));
  for (const { title, url, statementIds } of said.evidence) {
    const id = newId();
    rows.evidenceItem.push({ id, authorityId: council.id, kind: 'link', title, url, addedBy: writer.id, addedAt: at });
    rows.evidenceSupport.push({ ...of, evidenceId: id, benchmark, statementIds: [...statementIds] });
  }
  const fields = ['score', 'why', ...(said.completed ? ['completed'] : [])].map((part) => `${part}.${benchmark}`);
  const answered = said.answers.map(({ statementId }) => `answer.${statementId}`);
  rows.auditEvent.push(
    audited(telling, writer === lead ? 'save-benchmark' : 'save-on-behalf', writer, [...fields, ...answered], at),
  );
}

/** As submitting keeps it: the same content, under a reference of the same form. */
function keepSubmission(telling: Telling, said: readonly Said[], at: Date): void {
  const { rows, assessmentId, council, cycle, framework, story } = telling;
  const writer = writerOf(telling);
  const entry = rows.behalfEntry.find((row) => row.assessmentId === assessmentId);
  const reference = submissionReference(cycle.name, Buffer.from(sha256(`${cycle.name} ${council.name}`), 'hex'));
  const content = submissionContent({
    assessment: { id: assessmentId, authorityId: council.id, council: council.name, cycle: cycle.name },
    framework,
    said: {
      lastActions: lastActionsOf(telling, at),
      progress: said.map(({ benchmark, score, why: text, completed }) => ({
        benchmark: benchmark.number,
        score,
        changed: '',
        why: text,
        despite: '',
        completed,
      })),
      answers: said.flatMap(({ benchmark, answers }) =>
        answers.map((given) => ({ ...given, benchmark: benchmark.number })),
      ),
      evidence: said.flatMap(({ benchmark, evidence }) =>
        evidence.map((item) => ({ ...item, benchmark: benchmark.number })),
      ),
    },
    reference,
    number: 1,
    approver: null,
    hours: story.hoursSpent ?? null,
    by: writer,
    ...(entry === undefined
      ? {}
      : { onBehalf: { reason: entry.reason, receivedOn: new Date(entry.receivedOn), ...DOCUMENT, file: null } }),
    at,
  });
  rows.snapshot.push({
    id: newId(),
    assessmentId,
    authorityId: council.id,
    kind: 'submission',
    number: 1,
    reference,
    content,
    sha256: sha256(content),
    byId: writer.id,
    at,
  });
}
