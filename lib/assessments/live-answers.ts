import { firstMention, type Answers, type Benchmark } from '@/lib/scoring';

/**
 * The answers that count once those are saved which a person has changed on the page: each takes the place of every mention
 * of its statement; the empty one takes it back. Answers of last year that nobody has confirmed are in neither. Pure, and of
 * use in a browser.
 *
 * @param changed by earliest mention, as the form's fields are named
 */
export function liveAnswers(
  benchmark: Benchmark,
  counted: Answers,
  changed: Readonly<Record<string, string>>,
): Answers {
  const untouched = Object.entries(counted).filter(([id]) => !Object.hasOwn(changed, firstMention(benchmark, id)));
  const given = Object.entries(changed).filter(([, answer]) => answer !== '');
  return Object.fromEntries([...untouched, ...given]) as Answers;
}
