import { assessSupport, checkScore, firstMention, questionsFor, SCORES } from '@/lib/scoring';
import type { Answers, Finding, Score, ScoredBenchmark } from '@/lib/scoring';
import { ANSWER_WORDS, counted } from './words';

/** What the council says of one benchmark, against one score. */
export interface Said {
  readonly benchmark: ScoredBenchmark;
  readonly score: Score;
  readonly answers: Answers;
  /** Ids of statements with evidence. */
  readonly evidenced: ReadonlySet<string>;
}

const GAPS: ReadonlySet<Finding['kind']> = new Set([
  'not-in-place',
  'partly',
  'planned',
  'contradicted',
  'lower-level-gap',
]);

/** Findings that speak against a score, in the order in which they came. */
export const gapsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ kind }) => GAPS.has(kind));

/** With this many gaps at most, the answers come near to the score. A reading, not a rule of the criteria. */
const NEARLY = 2;

/**
 * The answer in a sentence to "Does the evidence support a 4?". Never a verdict: silence is not failure, and the score
 * stays what the council says. A 1 and a 2 name few practices or none, so what they rest on is read from their level.
 */
export function supportWords(said: Said): string {
  const { benchmark, score } = said;
  const findings = checkScore(said);
  const claimed = questionsFor(benchmark, score).claimed.length;
  if (score <= 2 || claimed === 0) return levelWords(said);
  const gaps = gapsIn(findings).length;
  const unanswered = findings.filter(({ kind }) => kind === 'not-answered').length;
  const without = findings.filter(({ kind }) => kind === 'without-evidence').length;
  if (gaps > 0)
    return `${gaps <= NEARLY ? 'Nearly.' : 'Not yet, going by the answers.'} ${counted(gaps, 'thing')} to look at:`;
  if (unanswered > 0) {
    return unanswered === claimed
      ? `It cannot be said yet: nothing that a ${score} asks for has been answered.`
      : `Nothing answered so far speaks against a ${score}. ${counted(unanswered, 'statement is', 'statements are')} not answered.`;
  }
  if (without > 0) return `The answers support a ${score}. Evidence is not linked yet for all of it.`;
  return `Yes. Everything that a ${score} asks for is in place.`;
}

function levelWords({ benchmark, score, answers }: Said): string {
  const level = assessSupport(benchmark, answers).levels.find((candidate) => candidate.level === score);
  if (level?.supported) return `The answers support a ${score}: part of its description fits.`;
  if (level !== undefined && level.against.length > 0)
    return `Not going by the answers: something is true that a ${score} does not allow for.`;
  const isSilent = !benchmark.levels.some(
    (below) => below.level <= score && below.statements.some(({ id }) => Object.hasOwn(answers, id)),
  );
  return isSilent
    ? `It cannot be said yet: nothing in the description of a ${score} has been answered.`
    : `Not going by the answers so far: no part of the description of a ${score} fits.`;
}

/** What the next score up would also ask for, beyond what this one does; null at the top, or where it is all there. */
export function askedByNext(said: Said): { readonly score: Score; readonly findings: readonly Finding[] } | null {
  const next = SCORES.find((score) => score > said.score);
  if (next === undefined) return null;
  const first = ({ statementId }: Finding) => firstMention(said.benchmark, statementId);
  const already = new Set(checkScore(said).filter(isShort).map(first));
  const findings = checkScore({ ...said, score: next }).filter((found) => isShort(found) && !already.has(first(found)));
  return findings.length === 0 ? null : { score: next, findings };
}

const isShort = (finding: Finding): boolean => GAPS.has(finding.kind) || finding.kind === 'not-answered';

/**
 * A statement's words inside a sentence: "that actions are owned by a broad range of partners". Names keep their capital.
 *
 * @example withinSentence('Actions have owners'); // 'actions have owners'
 */
export const withinSentence = (asks: string): string =>
  /^(Prevent|Channel|Counter-Terrorism|Home Office)\b|^[A-Z]{2}/.test(asks)
    ? asks
    : asks.charAt(0).toLowerCase() + asks.slice(1);

/** What was answered, as it is quoted; null where nothing was. */
export function quotedAnswer({ benchmark, answers }: Said, statementId: string): string | null {
  const first = firstMention(benchmark, statementId);
  const answer = answers[first] ?? answers[statementId];
  return answer === undefined ? null : ANSWER_WORDS[answer].toLowerCase();
}
