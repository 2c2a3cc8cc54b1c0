import { ACTION_OUTCOME_WORDS } from '@/components/domain/words';
import { SummaryCard, SummaryList } from '@/components/govuk';
import type { AnswersToCheck } from '@/lib/assessments/check-answers';
import { paths } from '@/lib/paths';
import { copy } from './copy';

/** What became of last year's recommended actions, as it would be submitted. */
export function LastActionsCard({
  page: { header, lastActions, mayAnswerActions },
}: {
  readonly page: AnswersToCheck;
}) {
  if (lastActions === null) return null;
  const change = mayAnswerActions ? [{ text: copy.change, href: paths.lastActions(header.id) }] : [];
  return (
    <SummaryCard title={copy.lastActions(lastActions.cycle)} actions={change} actionsClassName="no-print">
      <SummaryList
        rows={lastActions.actions.map(({ text, answer }) => ({
          key: text,
          value:
            answer === null ? (
              copy.notAnswered
            ) : (
              <>
                <p className="govuk-body">{ACTION_OUTCOME_WORDS[answer.outcome]}</p>
                {answer.changed === '' ? null : <p className="govuk-body whitespace-pre-line">{answer.changed}</p>}
              </>
            ),
        }))}
      />
    </SummaryCard>
  );
}
