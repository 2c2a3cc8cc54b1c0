import 'server-only';
import { benchmarkByNumber } from '../framework';
import { newId } from '../ids';
import { defineChange, ok } from '../use-case';
import { lockAssessment } from '../use-case/assessment-row';
import {
  changedFields,
  decideDesk,
  deskVersion,
  lastChange,
  startingFrom,
  type DeskAsItIs,
  type DeskChange,
} from './desk';
import { reviewDeskSchema } from './schema';
import { loadHeading } from './store/heading';
import { frameworkOf, loadReview, type ReviewRecord } from './store/standings';

function deskAsItIs(record: ReviewRecord, number: number): DeskAsItIs | null {
  const benchmark = benchmarkByNumber(record.framework, number);
  if (benchmark === undefined) return null;
  const standing = record.standings.find((candidate) => candidate.benchmark.number === number) ?? null;
  const text = record.texts.get(number);
  return {
    benchmark,
    standing,
    version: deskVersion(record, number),
    lastBy: lastChange(record, number),
    desk: {
      proposed: standing?.proposed?.score ?? null,
      proposedReason: standing?.proposed?.reason ?? '',
      agreed: standing?.agreed?.score ?? null,
      agreedReason: standing?.agreed?.reason ?? '',
      note: text?.note ?? '',
      summary: text?.summary ?? '',
      fallExplanation: text?.fallExplanation ?? '',
    },
  };
}

/** The benchmark after this one, as published; null after the last. */
const nextAfter = (framework: string, number: number): number | null =>
  frameworkOf({ framework }).benchmarks.find((benchmark) => benchmark.number > number)?.number ?? null;

/**
 * Saves the review desk of one benchmark: proposed score, private note, summary of scoring, explanation of a fall and agreed
 * score, all or nothing, so that no button can lose what was typed into the field beside it. Scores only ever grow by a row.
 */
export const saveReviewBenchmark = defineChange({
  name: 'save-review-benchmark',
  action: 'write-review',
  input: reviewDeskSchema,
  load: async ({ tx, input }) => {
    const assessment = await lockAssessment(tx, input.assessmentId);
    const heading = assessment && (await loadHeading(tx, assessment.id));
    if (assessment === null || heading === null) return null;
    if (benchmarkByNumber(frameworkOf(heading), input.benchmark) === undefined) return null;
    const record = await loadReview(tx, heading);
    const now = deskAsItIs(record, input.benchmark);
    return now && { assessment, now, theirWords: record.texts.get(input.benchmark)?.why ?? '' };
  },
  authorise: ({ assessment: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  decide: (
    { now, theirWords },
    { input: { assessmentId: _assessmentId, benchmark: _benchmark, version, startFrom, ...typed } },
  ) => {
    const wanted = startFrom === 'their-words' ? startingFrom(theirWords, typed) : ok(typed);
    return wanted.ok ? decideDesk(now, version, wanted.value) : wanted;
  },
  commit: async (change: DeskChange, { tx, actor, now: at, input, loaded: { assessment } }) => {
    const saved = { benchmark: input.benchmark, next: nextAfter(assessment.framework, input.benchmark) };
    if (Object.keys(change).length === 0) return saved;
    const { id: assessmentId, authorityId, framework } = assessment;
    const { benchmark } = input;
    const row = { assessmentId, authorityId, framework, benchmark, byId: actor.id, at };
    if (change.proposed)
      await tx.proposedScore.create({ data: { ...row, ...change.proposed, id: newId() }, select: { id: true } });
    if (change.agreed)
      await tx.agreedScore.create({ data: { ...row, ...change.agreed, id: newId() }, select: { id: true } });
    const key = { assessmentId_benchmark: { assessmentId, benchmark } };
    const written = { updatedBy: actor.id, updatedAt: at };
    if (change.note !== undefined)
      await tx.privateNote.upsert({
        where: key,
        create: { assessmentId, authorityId, benchmark, note: change.note, ...written },
        update: { note: change.note, version: { increment: 1 }, ...written },
        select: { version: true },
      });
    // Its version is the desk's: it is raised by every save.
    await tx.benchmarkReview.upsert({
      where: key,
      create: { assessmentId, authorityId, benchmark, ...change.texts, ...written },
      update: { ...change.texts, version: { increment: 1 }, ...written },
      select: { version: true },
    });
    return saved;
  },
  audit: (change, { loaded: { assessment }, input }) =>
    Object.keys(change).length === 0
      ? null
      : {
          authorityId: assessment.authorityId,
          subject: { type: 'assessment', id: assessment.id },
          fields: changedFields(input.benchmark, change),
        },
});
