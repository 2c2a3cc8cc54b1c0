import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { LetterView } from '@/app/(board)/_letter/letter-view';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink } from '@/components/govuk';
import { WithAside } from '@/components/layout/columns';
import { seeLetterPreview } from '@/lib/letters/see-letter-preview';
import { paths } from '@/lib/paths';
import { may, resourceOf } from '@/lib/policy';
import { CheckCard, CorrectionCard } from './check-card';
import { copy } from './copy';

interface FactCheckPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

const read = cache(async (assessmentId: string) => {
  const actor = await signedInActor();
  const found = await seeLetterPreview(actor, { assessmentId });
  if (!found.ok || !may(actor, 'confirm-accurate', resourceOf(found.value.heading))) notFound();
  return found.value;
});

export async function generateMetadata({ params }: FactCheckPageProps): Promise<Metadata> {
  const { heading } = await read((await params).assessment);
  return { title: `${copy.title} – ${heading.authorityName}` };
}

/** The Prevent Lead reads the draft letter and confirms its facts, or finds whom to tell. */
export default async function FactCheckPage({ params, searchParams }: FactCheckPageProps) {
  const { heading, document, factCheck, advisers, shown } = await read((await params).assessment);
  return (
    <>
      <BackLink href={paths.selfAssessment(heading.id)}>Self-assessment {heading.cycleName}</BackLink>
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <WithAside
        asideLabel={copy.wrong}
        aside={
          <>
            <CheckCard assessmentId={heading.id} factCheck={factCheck} shown={shown} />
            <CorrectionCard advisers={advisers} />
          </>
        }
      >
        <span className="govuk-caption-l">
          {heading.authorityName}, {heading.cycleName}
        </span>
        <h1 className="govuk-heading-l">{copy.title}</h1>
        <p className="govuk-body">{copy.lead}</p>
        <p className="govuk-body">{copy.scores}</p>
        {document !== null && <LetterView document={document} draft titleLevel={2} />}
      </WithAside>
    </>
  );
}
