import 'server-only';
import type { Tx } from '../../db';
import { frameworkByCode, scoredBenchmarks, type Framework } from '../../framework';
import { comparableScores, type LastYear } from '../last-year';
import type { AgreedStanding, Heading, ScoreEntry, ScoreKind, Standing } from '../model';
import type { Answers } from '../../scoring';
import { loadLastYear } from './last-year';
import { loadGiven, loadTexts, type BenchmarkText, type Given } from './record';

export interface ReviewRecord {
  readonly heading: Heading;
  readonly framework: Framework;
  readonly scores: readonly ScoreEntry[];
  readonly given: Given;
  readonly texts: ReadonlyMap<number, BenchmarkText>;
  readonly answers: Answers;
  readonly lastYear: LastYear | null;
  readonly standings: readonly Standing[];
}

/** @throws Error for a framework whose criteria are not held here: the cycle could not have been opened. */
export function frameworkOf({ framework }: { readonly framework: string }): Framework {
  const found = frameworkByCode(framework);
  if (found === undefined) throw new Error(`No criteria for the framework ${framework}`);
  return found;
}

interface Parts extends Omit<ReviewRecord, 'standings' | 'texts' | 'scores' | 'answers'> {
  readonly texts: readonly BenchmarkText[];
}

/** Puts together where each scored benchmark stands. Where no self-assessment came, or it is sent back, a draft counts for nothing. */
export function assemble(parts: Parts): ReviewRecord {
  const { heading, framework, given, lastYear } = parts;
  const isSubmitted = heading.submittedAt !== null;
  const scores = given.scores.filter(({ kind }) => isSubmitted || kind !== 'self');
  const answers: Answers = isSubmitted
    ? Object.fromEntries(parts.texts.flatMap((text) => Object.entries(text.answers ?? {})))
    : {};
  const texts = new Map(
    parts.texts.map((text) => [
      text.benchmark,
      isSubmitted ? text : { ...text, why: '', changed: '', despite: '', answers: null },
    ]),
  );
  const previous = comparableScores(lastYear, framework);
  const latest = (kind: ScoreKind, number: number): ScoreEntry | null =>
    scores.findLast((score) => score.kind === kind && score.benchmark === number) ?? null;
  const decisionOn = (id: string): AgreedStanding['decision'] => {
    const decision = given.decisions.get(id);
    const { inReviewSince } = heading;
    return decision ? { ...decision, inThisRound: inReviewSince !== null && decision.at > inReviewSince } : null;
  };
  const agreedOf = (number: number): AgreedStanding | null => {
    const entry = latest('agreed', number);
    return (
      entry && {
        ...entry,
        position: given.positions.get(entry.id) ?? null,
        decision: decisionOn(entry.id),
      }
    );
  };
  const standings = scoredBenchmarks(framework).map((benchmark): Standing => {
    const { number } = benchmark;
    const text = texts.get(number);
    return {
      benchmark,
      self: latest('self', number),
      proposed: latest('proposed', number),
      agreed: agreedOf(number),
      previous: previous.get(number) ?? null,
      answers,
      summary: text?.summary ?? '',
      fallExplanation: text?.fallExplanation ?? '',
    };
  });
  return { heading, framework, scores, given, texts, answers, lastYear, standings };
}

/** The whole record of a review in three queries. */
export async function loadReview(tx: Tx, heading: Heading): Promise<ReviewRecord> {
  const { id } = heading;
  return assemble({
    heading,
    framework: frameworkOf(heading),
    given: await loadGiven(tx, id),
    texts: await loadTexts(tx, id),
    lastYear: await loadLastYear(tx, heading),
  });
}
