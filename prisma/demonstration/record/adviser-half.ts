import { scoredBenchmarks } from '@/lib/framework';
import { newId } from '@/lib/ids';
import { scoreSet } from '@/lib/letters/record';
import {
  isScored,
  overallStatement,
  reasonsRequired,
  type Answers,
  type BenchmarkOutcome,
  type Score,
  type ScoredBenchmark,
} from '@/lib/scoring';
import { agreedReason, fallExplanation, privateNote, proposedReason } from '../adviser-words';
import { summary } from '../texts';
import { audited, between, movedAt, type Telling } from './telling';

/** Notes, proposed and agreed scores, summaries, positions, actions and what the letter needs, as far as the story goes. */
export function tellAdviserHalf(telling: Telling): void {
  const taken = movedAt(telling, 'take-into-review');
  const { story, framework, calendar } = telling;
  if (taken === undefined || story.state === 'sent-back') return tellSentBack(telling, taken);
  const until = movedAt(telling, 'hand-over') ?? calendar.at(2);
  const scored = scoredBenchmarks(framework);
  const agreedIds = new Map<number, string>();
  for (const [index, benchmark] of scored.entries()) {
    const id = writeReview(telling, benchmark, between(taken, until, index + 1, scored.length + 1));
    if (id !== null) agreedIds.set(benchmark.number, id);
  }
  tellPositions(telling, agreedIds);
  tellActions(telling, until);
  if (movedAt(telling, 'hand-over') !== undefined) tellDraft(telling, until);
}

/** What the adviser had noted before sending it back stays the adviser's. */
function tellSentBack(telling: Telling, taken: Date | undefined): void {
  if (taken === undefined) return;
  const { rows, council, adviser, assessmentId, variant } = telling;
  for (const benchmark of [3, 6, 7, 8]) {
    const note = privateNote(benchmark, council.details, variant);
    if (note === null) continue;
    const of = { assessmentId, authorityId: council.id, benchmark, updatedBy: adviser.id, updatedAt: taken };
    rows.privateNote.push({ ...of, note });
    rows.benchmarkReview.push(of);
  }
}

/** One benchmark on the review desk. @returns the id of its agreed score, where there is one. */
function writeReview(telling: Telling, benchmark: ScoredBenchmark, at: Date): string | null {
  const { rows, story, council, adviser, assessmentId, framework, variant, previous } = telling;
  const { number } = benchmark;
  const proposed = (story.proposed ?? story.agreed)?.get(number);
  if (proposed === undefined) return null;
  const by = { updatedBy: adviser.id, updatedAt: at };
  const of = { assessmentId, authorityId: council.id, benchmark: number };
  const scoreRow = { ...of, framework: framework.code, byId: adviser.id, at };
  rows.proposedScore.push({
    ...scoreRow,
    id: newId(),
    score: proposed,
    reason: proposedReason(proposed, story.self.get(number)),
  });
  const note = privateNote(number, council.details, variant + number);
  if (note !== null && (variant + number) % 2 === 0) rows.privateNote.push({ ...of, note, ...by });

  const agreed = story.agreed?.get(number);
  const before = previous.get(number);
  const fell = agreed !== undefined && before !== undefined && agreed < before;
  rows.benchmarkReview.push({
    ...of,
    summary: agreed === undefined ? '' : summary(number, agreed, council.details, variant + number),
    fallExplanation: fell ? fallExplanation(number, agreed, before) : '',
    ...by,
  });
  rows.auditEvent.push(
    audited(
      telling,
      'save-review-benchmark',
      adviser,
      agreed === undefined
        ? [`proposed-score.${number}`]
        : [`proposed-score.${number}`, `summary.${number}`, `agreed-score.${number}`],
      at,
    ),
  );
  if (agreed === undefined) return null;
  const id = newId();
  rows.agreedScore.push({
    ...scoreRow,
    id,
    score: agreed,
    reason: reasonFor(telling, benchmark, agreed, proposed, before),
  });
  return id;
}

function reasonFor(
  telling: Telling,
  benchmark: ScoredBenchmark,
  agreed: Score,
  proposed: Score,
  previous: Score | undefined,
): string {
  const { rows, assessmentId, story } = telling;
  const answers = Object.fromEntries(
    rows.statementAnswer
      .filter((row) => row.assessmentId === assessmentId)
      .map(({ statementId, answer }) => [statementId, answer]),
  ) as Answers;
  const self = story.self.get(benchmark.number);
  const given = { ...(self === undefined ? {} : { self }), ...(previous === undefined ? {} : { previous }) };
  return agreedReason(reasonsRequired({ benchmark, agreed, proposed, answers, ...given }), { agreed, ...given });
}

/** The council confirms what was agreed, or says where it differs; the Home Office decides what stays open. */
function tellPositions(telling: Telling, agreedIds: ReadonlyMap<number, string>): void {
  const { rows, story, council, lead, homeOffice, assessmentId, framework, calendar } = telling;
  const handedOver = movedAt(telling, 'hand-over');
  if (handedOver === undefined) return;
  const settled = movedAt(telling, 'agree') ?? calendar.at(1);
  const [at, decidedAt] = [between(handedOver, settled, 1, 3), between(handedOver, settled, 2, 3)];
  const of = { assessmentId, authorityId: council.id };
  for (const [benchmark, agreedScoreId] of agreedIds) {
    if (story.unsaid?.includes(benchmark)) continue;
    const reason = story.differs?.[benchmark];
    const position = reason === undefined ? 'confirmed' : 'differs';
    rows.councilPosition.push({
      ...of,
      id: newId(),
      benchmark,
      agreedScoreId,
      position,
      reason: reason ?? '',
      byId: lead.id,
      at,
    });
    const decided = story.decided?.[benchmark];
    if (decided === undefined) continue;
    const { score, reason: why } = decided;
    const id = newId();
    rows.agreedScore.push({
      ...of,
      id,
      framework: framework.code,
      benchmark,
      score,
      reason: why,
      byId: homeOffice.id,
      at: decidedAt,
    });
    rows.differenceDecision.push({
      ...of,
      id: newId(),
      benchmark,
      agreedScoreId: id,
      reason: why,
      byId: homeOffice.id,
      at: decidedAt,
    });
    rows.auditEvent.push(
      audited(
        telling,
        'decide-difference',
        homeOffice,
        [`agreed-score.${benchmark}`, `difference-decision.${benchmark}`],
        decidedAt,
      ),
    );
  }
  const said = rows.councilPosition.filter((row) => row.assessmentId === assessmentId);
  rows.auditEvent.push(
    audited(
      telling,
      'take-position',
      lead,
      said.map(({ benchmark }) => `council-position.${benchmark}`),
      at,
    ),
  );
}

function tellActions({ rows, story, council, adviser, assessmentId, calendar }: Telling, at: Date): void {
  rows.recommendedAction.push(
    ...(story.actions ?? []).map(({ text, benchmarks, owner = '', dueInDays }, index) => ({
      id: newId(),
      assessmentId,
      authorityId: council.id,
      position: index + 1,
      text,
      benchmarks: [...benchmarks],
      owner,
      dueOn: dueInDays === undefined ? null : calendar.day(dueInDays),
      updatedBy: adviser.id,
      updatedAt: at,
    })),
  );
}

function tellDraft(telling: Telling, at: Date): void {
  const { rows, story, council, adviser, lead, assessmentId } = telling;
  rows.letterDraft.push({
    assessmentId,
    authorityId: council.id,
    overallStatement: overallStatement({ authorityName: council.name, outcomes: outcomesOf(telling) }),
    statementScores: scoreSet(
      outcomesOf(telling).flatMap(({ number, score }) =>
        score === 'not-scored' ? [] : [{ benchmark: number, score }],
      ),
    ),
    addresseeName: 'Chief Executive',
    addresseeRole: 'Head of Paid Service',
    addresseeAddress: `1 Council Square\n${council.shortName}`,
    copies: `${lead.name}\nChair, ${council.details.board}`,
    thanked: `the Prevent Lead for ${council.shortName}`,
    goodPractice: story.goodPractice ?? '',
    includeFallParagraph: story.includeFallParagraph ?? false,
    signatoryName: adviser.name,
    signatoryRole: adviser.jobTitle,
    updatedBy: adviser.id,
    updatedAt: at,
  });
}

/** How the benchmarks came out, as agreed. */
export const outcomesOf = ({ framework, story }: Telling): readonly BenchmarkOutcome[] =>
  framework.benchmarks.flatMap((benchmark): BenchmarkOutcome[] => {
    const { number, title } = benchmark;
    const score = isScored(benchmark) ? (story.decided?.[number]?.score ?? story.agreed?.get(number)) : 'not-scored';
    return score === undefined ? [] : [{ number, title, score }];
  });
