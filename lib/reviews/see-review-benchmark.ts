import 'server-only';
import { benchmarkByNumber, type FrameworkBenchmark } from '../framework';
import {
  isScored,
  assessSupport,
  questionsFor,
  type checkScore,
  type Answers,
  type Question,
  type Score,
  type ScoredBenchmark,
  type Support,
} from '../scoring';
import { may, resourceOf } from '../policy';
import { defineRead } from '../use-case';
import { origins, type LastYear } from './last-year';
import { standingScore, type Heading, type ScoreEntry, type Standing } from './model';
import { scoreRows, type ScoreRow } from './see-review';
import { reviewBenchmarkSchema } from './schema';
import { deskVersion } from './desk';
import { loadHeading } from './store/heading';
import { loadLastYear } from './store/last-year';
import { loadEvidence, loadGiven, loadTexts, type OfferedEvidence } from './store/record';
import { assemble, frameworkOf } from './store/standings';

export interface AskedStatement extends Question {
  readonly answer: Answers[string] | null;
  readonly isEvidenced: boolean;
}

/** What `checkScore` takes: the council's answers and evidence beside one score. */
export type HeardFor = Parameters<typeof checkScore>[0];

export interface ReviewDesk {
  readonly heading: Heading;
  readonly benchmark: FrameworkBenchmark;
  /** The ten, for the list beside it. */
  readonly rows: readonly ScoreRow[];
  /** Null where this framework does not score the benchmark. */
  readonly standing: Standing | null;
  readonly why: string;
  /** The neighbour whose shared text “why” began from. */
  readonly beganFrom: string | null;
  readonly changed: string;
  readonly despite: string;
  readonly summary: string;
  readonly fallExplanation: string;
  /** The score by which the answers are laid out: the council's own, else the one that counts. Null: none yet. */
  readonly laidOutBy: Score | null;
  readonly statements: {
    readonly claimed: readonly AskedStatement[];
    readonly own: readonly AskedStatement[];
    readonly against: readonly AskedStatement[];
    readonly rest: readonly AskedStatement[];
  };
  readonly support: Support | null;
  /** For each score that somebody gave, highest claim first in time: self, proposed, agreed. */
  readonly heard: readonly HeardFor[];
  readonly evidence: readonly OfferedEvidence[];
  readonly history: readonly ScoreEntry[];
  /** Last year's benchmarks that this one follows on from: several where they were merged. */
  readonly lastYear: {
    readonly cycleName: string;
    readonly letterId: string;
    readonly benchmarks: LastYear['benchmarks'];
    readonly actions: LastYear['actions'];
  } | null;
  /** Null: not this reader's to see. */
  readonly note: string | null;
  readonly canWrite: boolean;
  /** Of everything on the desk that is saved together. */
  readonly version: number;
}

/** Where there is no score yet, the statements of a benchmark that meets the requirements are the ones to look at. */
const WITHOUT_A_SCORE: Score = 3;

function laidOut(
  benchmark: ScoredBenchmark,
  score: Score,
  answers: Answers,
  evidenced: ReadonlySet<string>,
): ReviewDesk['statements'] {
  const questions = questionsFor(benchmark, score);
  const asked = ({ statement, level }: Question): AskedStatement => {
    // A repeat is asked once: its answer may stand under either id, the earlier mention first.
    const ids = [statement.sameAs, statement.id, ...repeatsOf(benchmark, statement.id)].filter(
      (id) => id !== undefined,
    );
    return {
      statement,
      level,
      answer: ids.flatMap((id) => answers[id] ?? [])[0] ?? null,
      isEvidenced: ids.some((id) => evidenced.has(id)),
    };
  };
  return {
    claimed: questions.claimed.map(asked),
    own: questions.own.map(asked),
    against: questions.against.map(asked),
    rest: questions.rest.map(asked),
  };
}

const repeatsOf = ({ levels }: ScoredBenchmark, id: string): readonly string[] =>
  levels.flatMap(({ statements }) => statements.filter(({ sameAs }) => sameAs === id).map((statement) => statement.id));

/** Everything about one benchmark side by side. */
export const seeReviewBenchmark = defineRead({
  name: 'see-review-benchmark',
  action: 'see-review',
  input: reviewBenchmarkSchema,
  load: async ({ tx, input: { assessmentId, benchmark: number }, actor }) => {
    const heading = await loadHeading(tx, assessmentId);
    if (heading === null) return null;
    const framework = frameworkOf(heading);
    const benchmark = benchmarkByNumber(framework, number);
    if (benchmark === undefined || !may(actor, 'see-review', resourceOf(heading)))
      return benchmark === undefined ? null : { heading, benchmark, opened: null };
    const lastYear = await loadLastYear(tx, heading);
    const record = assemble({
      heading,
      framework,
      lastYear,
      given: await loadGiven(tx, assessmentId),
      texts: await loadTexts(tx, assessmentId, number),
    });
    const evidence = await loadEvidence(tx, heading, number);
    return { heading, benchmark, opened: { record, evidence, lastYear } };
  },
  authorise: ({ heading }) => resourceOf(heading),
  show: ({ heading, benchmark, opened }, { actor }): ReviewDesk => {
    if (opened === null) throw new Error('Shown without being allowed');
    const { record, evidence, lastYear } = opened;
    const text = record.texts.get(benchmark.number);
    const { number } = benchmark;
    const standing = record.standings.find((candidate) => candidate.benchmark.number === number) ?? null;
    const answers = record.answers;
    const evidenced = new Set(evidence.flatMap(({ statementIds }) => statementIds));
    const laidOutBy = standing && (standing.self?.score ?? standingScore(standing));
    const given = standing
      ? [standing.self, standing.proposed, standing.agreed].flatMap((entry) => entry?.score ?? [])
      : [];
    const follows = origins(lastYear, record.framework, number);
    return {
      heading,
      benchmark,
      rows: scoreRows(record),
      standing,
      why: text?.why ?? '',
      beganFrom: text?.source?.council ?? null,
      changed: text?.changed ?? '',
      despite: text?.despite ?? '',
      summary: text?.summary ?? '',
      fallExplanation: text?.fallExplanation ?? '',
      laidOutBy,
      statements: isScored(benchmark)
        ? laidOut(benchmark, laidOutBy ?? WITHOUT_A_SCORE, answers, evidenced)
        : { claimed: [], own: [], against: [], rest: [] },
      support: isScored(benchmark) ? assessSupport(benchmark, answers) : null,
      heard: isScored(benchmark) ? [...new Set(given)].map((score) => ({ benchmark, score, answers, evidenced })) : [],
      evidence,
      history: record.scores.filter((score) => score.benchmark === number),
      lastYear: lastYear && {
        cycleName: lastYear.cycleName,
        letterId: lastYear.letterId,
        benchmarks: lastYear.benchmarks.filter((previous) => follows.includes(previous.number)),
        actions: lastYear.actions.filter(({ benchmarks }) => benchmarks.some((served) => follows.includes(served))),
      },
      note: may(actor, 'see-private-notes', resourceOf(heading)) ? (text?.note ?? '') : null,
      canWrite: may(actor, 'write-review', resourceOf(heading)),
      version: deskVersion(record, number),
    };
  },
});
