import { ActionList } from '@/components/domain/action-list';
import { RichText } from '@/components/domain/rich-text-view';
import { formatIsoDay } from '@/lib/clock';
import type { LetterContent } from '@/lib/letters/model';
import { copy } from '../copy';

/** What is recommended, and what went well enough for others to hear of. */
export function OutcomeActions({ content: { actions, goodPractice } }: { readonly content: LetterContent }) {
  return (
    <section aria-labelledby="actions">
      <h2 className="govuk-heading-l" id="actions">
        {copy.outcome.actions}
      </h2>
      <ActionList
        none={copy.outcome.noActions}
        actions={actions.map(({ number, text, benchmarks, owner, dueOn }) => ({
          id: String(number),
          text,
          benchmarks,
          owner,
          due: dueOn && formatIsoDay(dueOn),
        }))}
      />
      {goodPractice === '' ? null : (
        <>
          <h2 className="govuk-heading-l">{copy.outcome.goodPractice}</h2>
          <RichText source={goodPractice} />
        </>
      )}
    </section>
  );
}
