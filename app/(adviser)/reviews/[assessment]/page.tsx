import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { StateTag } from '@/components/domain/state-tag';
import { InsetText, Link } from '@/components/govuk';
import { WithAside } from '@/components/layout/columns';
import { formatDateTime } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { waitingWords } from '../../words';
import { BehalfCard } from './behalf-card';
import { copy } from './copy';
import {
  ContextCard,
  DeadlineCard,
  HistoryDetails,
  LastActions,
  LeadsCard,
  RecommendedActions,
} from './overview-parts';
import { LadderKey } from '@/components/domain/ladder-legend';
import { NextStep } from './next-step';
import { OverviewTable } from './overview-table';
import { readReview } from './read';
import { ReviewCrumbs } from './review-head';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { heading } = await readReview((await params).assessment);
  return { title: `${copy.title} ${heading.cycleName} – ${heading.authorityName}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const review = await readReview((await params).assessment);
  const { heading, rows, waiting, history, leads } = review;
  return (
    <>
      <ReviewCrumbs heading={heading} />
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <span className="govuk-caption-l">
        {copy.title} {heading.cycleName} <StateTag state={heading.state} />
      </span>
      <h1 className="govuk-heading-l">{heading.authorityName}</h1>
      <p className="govuk-body">
        {waitingWords(waiting, review.reader)}
        {heading.handedOverAt ? (
          <span className="soft">
            {' '}
            · {copy.handedOver} {formatDateTime(heading.handedOverAt)}
          </span>
        ) : null}
      </p>
      {rows && heading.submittedAt === null ? (
        <InsetText>{heading.state === 'sent-back' ? copy.sentBack : copy.noSelfAssessment}</InsetText>
      ) : null}
      <WithAside
        asideLabel={copy.context}
        aside={
          <>
            <ContextCard heading={heading} canSet={review.canSetContext} />
            {review.behalf === null ? null : <BehalfCard assessmentId={heading.id} entry={review.behalf} />}
            <DeadlineCard review={review} />
            {rows === null ? <LeadsCard leads={leads} /> : null}
          </>
        }
      >
        <NextStep review={review} />
      </WithAside>
      {rows === null ? (
        <p className="govuk-body">{copy.notSubmitted}</p>
      ) : (
        <>
          <OverviewTable assessmentId={heading.id} rows={rows} />
          <LadderKey />
          {heading.submittedAt === null ? null : (
            <p className="govuk-body no-print">
              <Link href={paths.meetingPack(heading.id)}>{copy.meetingPack}</Link>
            </p>
          )}
        </>
      )}
      <LastActions last={review.lastActions} />
      {rows === null ? null : <RecommendedActions review={review} />}
      <HistoryDetails history={history} />
    </>
  );
}
