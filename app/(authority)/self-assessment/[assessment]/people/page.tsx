import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { InsetText, LinkButton } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { ContributorCard } from './contributor-card';
import { copy, done } from './copy';
import { HelpingCrumbs } from './helping-crumbs';
import { LeadList } from './lead-list';
import { readHelping } from './read';

interface PeopleHelpingPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

export async function generateMetadata({ params }: PeopleHelpingPageProps): Promise<Metadata> {
  const { council } = await readHelping((await params).assessment);
  return { title: `${copy.title} – ${council.council}` };
}

export default async function PeopleHelpingPage({ params, searchParams }: PeopleHelpingPageProps) {
  const { council, contributors, leads } = await readHelping((await params).assessment);
  const { assessmentId } = council;
  return (
    <>
      <HelpingCrumbs council={council} />
      <DoneBanner done={(await searchParams).done} words={done} />
      <span className="govuk-caption-xl">{council.council}</span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      <p className="govuk-body">{copy.untilWhen}</p>
      <LinkButton href={paths.askForHelp(assessmentId)} className="no-print">
        {copy.askSomebody}
      </LinkButton>
      <h2 className="govuk-heading-l">{copy.helping}</h2>
      {contributors.length === 0 ? <InsetText>{copy.nobody}</InsetText> : null}
      {contributors.map((person) => (
        <ContributorCard key={person.id} assessmentId={assessmentId} person={person} />
      ))}
      <LeadList leads={leads} council={council} />
    </>
  );
}
