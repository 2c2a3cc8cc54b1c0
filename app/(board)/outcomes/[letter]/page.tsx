import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { Marking } from '@/components/domain/marking';
import { ScoresMean, StatusCounts } from '@/components/domain/status-counts';
import { LinkButton } from '@/components/govuk';
import { formatIsoDay } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy } from '../copy';
import { OutcomeCrumbs } from '../outcome-crumbs';
import { readOutcome } from '../read';
import { StatusNotice } from '../status-notice';
import { BenchmarkTable } from './benchmark-table';
import { NotMetAnswer } from './not-met-answer';
import { OutcomeActions } from './outcome-actions';
import { RecordCheck } from './record-check';
import { WhatScoresMean } from './what-scores-mean';

interface OutcomePageProps {
  readonly params: Promise<{ readonly letter: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: OutcomePageProps): Promise<Metadata> {
  const { content } = await readOutcome((await params).letter);
  return { title: `${copy.outcome.crumb(content.cycle)} – ${content.council.name}` };
}

/** The outcome on one page: drawn from the frozen letter alone. */
export default async function OutcomePage({ params, searchParams }: OutcomePageProps) {
  const { letterId, content, sha256, status } = await readOutcome((await params).letter);
  const { council, cycle, date, counts, overallStatement, marking } = content;
  return (
    <div className="outcome">
      <OutcomeCrumbs content={content} />
      <DoneBanner done={(await searchParams).done} words={copy.outcome.done} />
      <StatusNotice status={status} />
      <Marking marking={marking} />
      <span className="govuk-caption-l">{copy.outcome.caption(cycle, formatIsoDay(date))}</span>
      <h1 className="govuk-heading-xl">{copy.outcome.title(council.shortName)}</h1>
      <p className="govuk-body-l">{overallStatement}</p>
      <NotMetAnswer annex={content.annex} />
      <div className="outcome-at-a-glance">
        <StatusCounts counts={counts} />
        <ScoresMean />
      </div>
      <WhatScoresMean />
      <BenchmarkTable content={content} />
      <OutcomeActions content={content} />
      <LinkButton href={paths.letter(letterId)}>{copy.outcome.letter}</LinkButton>
      <p className="govuk-body no-print">{copy.outcome.print}</p>
      <RecordCheck letterId={letterId} sha256={sha256} signatory={content.signatory} />
    </div>
  );
}
