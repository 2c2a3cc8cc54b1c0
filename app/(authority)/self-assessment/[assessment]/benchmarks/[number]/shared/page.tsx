import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { seeSharedTexts } from '@/lib/together/see-shared-texts';
import { copy, done } from './copy';
import { OwnText } from './own-text';
import { TheirTexts } from './their-texts';

interface SharedPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeSharedTexts(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: SharedPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) return {};
  const { benchmark, place } = found.value;
  return { title: `${copy.page(benchmark.number, benchmark.title)} – ${place.council}` };
}

export default async function SharedPage({ params, searchParams }: SharedPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) notFound();
  const page = found.value;
  const { place, benchmark } = page;
  return (
    <>
      <BackLink href={paths.benchmark(place.id, benchmark.number)}>{copy.back(benchmark.number)}</BackLink>
      <DoneBanner done={(await searchParams).done} words={done} />
      <div className="max-w-3xl">
        <span className="govuk-caption-m">
          {benchmark.number}. {benchmark.title}
        </span>
        <h1 className="govuk-heading-xl">{copy.title}</h1>
        <p className="govuk-body-l">{copy.lead}</p>
        <TheirTexts page={page} />
        <OwnText page={page} />
      </div>
    </>
  );
}
