import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink } from '@/components/govuk';
import { paths } from '@/lib/paths';
import { seeQuestions } from '@/lib/together/see-questions';
import { AskForm } from './ask-form';
import { AskedQuestionCard } from './asked-question';
import { copy, done } from './copy';

interface QuestionsPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeQuestions(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: QuestionsPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) return {};
  const { benchmark, place } = found.value;
  return { title: `${copy.page(benchmark.number, benchmark.title)} – ${place.council}` };
}

export default async function QuestionsPage({ params, searchParams }: QuestionsPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) notFound();
  const page = found.value;
  return (
    <>
      <BackLink href={paths.benchmark(page.place.id, page.benchmark.number)}>
        {copy.back(page.benchmark.number)}
      </BackLink>
      <DoneBanner done={(await searchParams).done} words={done} />
      <AskForm page={page} />
      <section aria-labelledby="asked" className="max-w-3xl">
        <h2 className="govuk-heading-l" id="asked">
          {copy.asked}
        </h2>
        {page.questions.length === 0 ? <p className="govuk-body">{copy.none}</p> : null}
        {page.questions.map((question) => (
          <AskedQuestionCard key={question.id} page={page} question={question} />
        ))}
      </section>
    </>
  );
}
