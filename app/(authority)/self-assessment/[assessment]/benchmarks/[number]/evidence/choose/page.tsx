import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink, Link, Select } from '@/components/govuk';
import { EVIDENCE_KINDS } from '@/lib/evidence/model';
import { seeChoices } from '@/lib/evidence/see-choices';
import { paths } from '@/lib/paths';
import { KIND_WORDS } from '@/app/(authority)/evidence/[authority]/copy';
import { done } from '../../copy';
import { ChooseForm } from './choose-form';
import { copy } from './copy';
import { FromLastYear } from './from-last-year';
import { FromNeighbours } from './from-neighbours';

interface ChoosePageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const read = cache(async (assessmentId: string, benchmark: string, q?: unknown, kind?: unknown, page?: unknown) =>
  seeChoices(await signedInActor(), { assessmentId, benchmark, q, kind, page }),
);

export async function generateMetadata({ params, searchParams }: ChoosePageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const { q, kind, page } = await searchParams;
  const found = await read(assessment, number, q, kind, page);
  if (!found.ok) return {};
  const { benchmark, place } = found.value;
  return { title: `${copy.page(benchmark.number, benchmark.title)} – ${place.council}` };
}

export default async function ChoosePage({ params, searchParams }: ChoosePageProps) {
  const { assessment, number } = await params;
  const { done: wasDone, ...asked } = await searchParams;
  const found = await read(assessment, number, asked['q'], asked['kind'], asked['page']);
  if (!found.ok) notFound();
  const { place, benchmark, q, kind, page, pages } = found.value;
  const path = paths.chooseEvidence(place.id, benchmark.number);
  return (
    <>
      <BackLink href={paths.benchmarkEvidence(place.id, benchmark.number)}>{copy.back}</BackLink>
      <DoneBanner done={wasDone} words={done} />
      <div className="max-w-3xl">
        <span className="govuk-caption-xl">
          {benchmark.number}. {benchmark.title}
        </span>
        <h1 className="govuk-heading-xl">{copy.title}</h1>
        <p className="govuk-body">
          <Link href={paths.library(place.authorityId)}>{copy.library}</Link>
        </p>
        <FromLastYear choices={found.value} />
        <FromNeighbours choices={found.value} />
        <h2 className="govuk-heading-l">{copy.choose}</h2>
        <SearchForm path={path} name="q" label={copy.search} value={q}>
          <Select
            id="kind"
            name="kind"
            label={copy.kind}
            defaultValue={kind}
            items={[
              { value: '', text: copy.anyKind },
              ...EVIDENCE_KINDS.map((each) => ({ value: each, text: KIND_WORDS[each] })),
            ]}
          />
        </SearchForm>
        <ChooseForm choices={found.value} />
        <PageNumbers path={path} query={{ q, kind }} page={page} pages={pages} />
      </div>
    </>
  );
}
