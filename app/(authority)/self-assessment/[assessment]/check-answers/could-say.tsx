import { InsetText, Link } from '@/components/govuk';
import type { AnswersToCheck } from '@/lib/assessments/check-answers';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** What helps and never blocks: a sentence where answers speak against a score, and answers of last year still to be checked. */
export function CouldSay({ page: { header, benchmarks } }: { readonly page: AnswersToCheck }) {
  const items = benchmarks.flatMap(({ benchmark: { number, title }, progress, speaksAgainst }) => [
    ...(speaksAgainst && progress?.despite === ''
      ? [
          {
            key: `despite-${number}`,
            text: copy.sayWhy(number, title),
            href: `${paths.benchmark(header.id, number)}#despite`,
          },
        ]
      : []),
    ...((progress?.toCheck ?? 0) > 0
      ? [
          {
            key: `check-${number}`,
            text: copy.toCheck(number, title, progress?.toCheck ?? 0),
            href: `${paths.benchmark(header.id, number)}#to-check`,
          },
        ]
      : []),
  ]);
  if (items.length === 0) return null;
  return (
    <InsetText className="no-print">
      <h2 className="govuk-heading-m">{copy.couldSay}</h2>
      <ul className="govuk-list">
        {items.map(({ key, text, href }) => (
          <li key={key}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
