import { REQUIREMENTS_WORDS, statusOf } from '@/components/domain/words';
import { SCORES } from '@/lib/scoring';
import type { LetterContent } from '@/lib/letters/model';

interface CriteriaViewProps {
  readonly benchmarks: LetterContent['criteria'];
  /** Publisher and licence. */
  readonly source: string;
}

/** The published criteria as an appendix: each benchmark's five descriptions, as published. */
export function CriteriaView({ benchmarks, source }: CriteriaViewProps) {
  return (
    <>
      {benchmarks.map(({ number, title, descriptor, texts }) => (
        <section key={number} className="letter__criteria" aria-label={`Criteria of benchmark ${number}`}>
          <p className="govuk-body mb-0">
            <strong>
              {number}. {title}
            </strong>
          </p>
          <p className="govuk-body soft">{descriptor}</p>
          <dl className="letter__levels">
            {SCORES.map((score) => (
              <div key={score} className="letter__level">
                <dt>
                  {score}
                  <span className="govuk-visually-hidden">: {REQUIREMENTS_WORDS[statusOf(score)].toLowerCase()}</span>
                </dt>
                <dd>{texts[score - 1]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="govuk-body-s soft mb-0">{source}</p>
    </>
  );
}
