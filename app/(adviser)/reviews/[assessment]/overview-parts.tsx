import { ActionList } from '@/components/domain/action-list';
import { ACTION_OUTCOME_WORDS } from '@/components/domain/words';
import { Card } from '@/components/domain/card';
import { Details, Link } from '@/components/govuk';
import { DeadlineWords, lateWords } from '@/app/frame/deadline-words';
import { daysLate, formatCivilDate, formatDate, formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { Heading } from '@/lib/reviews/model';
import type { ReviewOverview } from '@/lib/reviews/see-review';
import { EVENT_WORDS, THREAT_WORDS } from '../../words';
import { copy } from './copy';

/** Threat and dedicated resource: context, and said to be no more. */
export function ContextCard({ heading, canSet }: { readonly heading: Heading; readonly canSet: boolean }) {
  const { id, threat, dedicatedResource } = heading;
  return (
    <Card title={copy.context} tone="wash">
      <p className="govuk-body-s">
        <strong>{copy.threat}:</strong> {threat === null ? copy.notSet : THREAT_WORDS[threat]}
      </p>
      <p className="govuk-body-s">
        <strong>{copy.resource}:</strong> {dedicatedResource === '' ? copy.notSet : dedicatedResource}
      </p>
      <p className="govuk-body-s soft">{copy.contextNote}</p>
      {canSet && (
        <p className="govuk-body-s mb-0 no-print">
          <Link href={paths.reviewContext(id)}>
            {copy.change}
            <span className="govuk-visually-hidden"> {copy.context.toLowerCase()}</span>
          </Link>
        </p>
      )}
    </Card>
  );
}

/** When the self-assessment is due, whether it came late, and why there was more time. */
export function DeadlineCard({ review: { heading, daysLeft, canExtend } }: { readonly review: ReviewOverview }) {
  const { id, deadlineOn, extension, handedInAt } = heading;
  const late = handedInAt === null ? 0 : daysLate(deadlineOn, handedInAt);
  return (
    <Card title={copy.deadline} className="mt-4">
      <p className="govuk-body-s">
        {handedInAt === null ? (
          <DeadlineWords deadline={formatCivilDate(deadlineOn)} daysLeft={daysLeft} />
        ) : (
          formatCivilDate(deadlineOn)
        )}
      </p>
      {handedInAt === null ? null : (
        <p className="govuk-body-s">
          {copy.handedIn} {formatDateTime(handedInAt)}
          {late > 0 ? <strong>, {lateWords(late)}</strong> : null}
        </p>
      )}
      {extension === null ? null : (
        <p className="govuk-body-s">
          {copy.extendedBy(extension.byName, formatDate(new Date(extension.at)))}{' '}
          <span className="whitespace-pre-line">{extension.reason}</span>
        </p>
      )}
      {canExtend && (
        <p className="govuk-body-s mb-0 no-print">
          <Link href={paths.extension(id)}>{copy.extend}</Link>
        </p>
      )}
    </Card>
  );
}

/** Whom to ask while nothing has come. */
export function LeadsCard({ leads }: { readonly leads: ReviewOverview['leads'] }) {
  return (
    <Card title={copy.leads} className="mt-4">
      {leads.length === 0 ? <p className="govuk-body-s mb-0">{copy.noLead}</p> : null}
      {leads.map(({ name, jobTitle, email }) => (
        <p key={email} className="govuk-body-s mb-0">
          {name}
          {jobTitle === '' ? '' : `, ${jobTitle}`}: <Link href={`mailto:${email}`}>{email}</Link>
        </p>
      ))}
    </Card>
  );
}

/** The recommended actions as they stand. */
export function RecommendedActions({
  review: { heading, actions, canSetActions },
}: {
  readonly review: ReviewOverview;
}) {
  return (
    <section aria-labelledby="actions">
      <h2 className="govuk-heading-m" id="actions">
        {copy.actions}
      </h2>
      <ActionList
        none={copy.actionsNone}
        actions={actions.map(({ position, text, benchmarks, owner, dueOn }) => ({
          id: String(position),
          text,
          benchmarks,
          owner,
          due: dueOn && formatCivilDate(dueOn),
        }))}
      />
      {canSetActions && (
        <p className="govuk-body no-print">
          <Link href={paths.reviewActions(heading.id)}>{copy.actionsLink}</Link>
        </p>
      )}
    </section>
  );
}

/** Last year's recommended actions, and what the council says became of each. */
export function LastActions({ last }: { readonly last: ReviewOverview['lastActions'] }) {
  if (last === null || last.actions.length === 0) return null;
  return (
    <section aria-labelledby="last-actions">
      <h2 className="govuk-heading-m" id="last-actions">
        {copy.lastActions} {last.cycleName}
      </h2>
      <ActionList
        actions={last.actions.map(({ position, text, benchmarks, outcome, changed }) => ({
          id: String(position),
          text,
          benchmarks,
          status: outcome === null ? copy.lastActionNotSaid : <strong>{ACTION_OUTCOME_WORDS[outcome]}</strong>,
          after: changed === '' ? null : <p className="govuk-body-s whitespace-pre-line mb-0">{changed}</p>,
        }))}
      />
    </section>
  );
}

/** Every move through the workflow, with its reason. */
export function HistoryDetails({ history }: { readonly history: ReviewOverview['history'] }) {
  if (history.length === 0) return null;
  return (
    <Details summary={copy.history}>
      <ul className="govuk-list govuk-list--spaced">
        {history.map(({ event, byName, at, reason }) => (
          <li key={`${event}-${at.toISOString()}`}>
            <strong>{EVENT_WORDS[event]}</strong>, {formatDateTime(at)}, {byName}
            {reason === '' ? null : <span className="soft whitespace-pre-line">: {reason}</span>}
          </li>
        ))}
      </ul>
    </Details>
  );
}
