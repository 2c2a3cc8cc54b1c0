import { ANSWER_WORDS } from '@/components/domain/words';
import type { SeenWorkbook } from '@/lib/assessments/see-workbook';
import { copy as benchmark } from '../../benchmarks/[number]/copy';
import { copy, problemWords } from '../copy';
import { incompleteWords } from './explain';

/** What is wrong in the workbook, by sheet and cell, and what to write instead. */
export function Problems({ waiting: { problems, plan } }: { readonly waiting: SeenWorkbook }) {
  const wrong = [
    ...problems.map((problem) => ({
      ...problem,
      words: problemWords(
        problem,
        problem.accepted.map((code) => ANSWER_WORDS[code as keyof typeof ANSWER_WORDS]),
      ),
    })),
    ...plan.incomplete.map((one) => ({ ...one, words: incompleteWords(one, benchmark.toCheck) })),
  ];
  if (wrong.length === 0) return null;
  return (
    <section aria-labelledby="problems" className="workbook-problems">
      <h2 className="govuk-heading-m" id="problems">
        {copy.preview.problems}
      </h2>
      <p className="govuk-body">{copy.preview.problemsLead}</p>
      <ul className="govuk-list govuk-list--bullet">
        {wrong.map(({ sheet, cell, words }, place) => (
          <li key={place}>
            <strong>{copy.preview.where(sheet, cell)}</strong>: {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
