import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { Select } from '@/components/govuk';
import { seeAuthorities } from '@/lib/authorities/see-authorities';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { CouncilsTable } from './councils-table';

export const metadata: Metadata = { title: copy.title };

interface CouncilsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function CouncilsPage({ searchParams }: CouncilsPageProps) {
  const actor = await signedInActor();
  const read = await seeAuthorities(actor, await searchParams);
  if (!read.ok) notFound();
  const { councils, total, page, pages, q, show } = read.value;
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body">{copy.lead}</p>
      <SearchForm path={paths.councils} name="q" label={copy.search} hint={copy.searchHint} value={q}>
        <Select name="show" label={copy.show} items={copy.filters} defaultValue={show} />
      </SearchForm>
      <p className="govuk-body" role="status">
        {copy.found(total)}
      </p>
      {councils.length > 0 && (
        <CouncilsTable councils={councils} withLinks={actor.grants.some(({ role }) => role === 'administrator')} />
      )}
      <PageNumbers path={paths.councils} query={{ q, show }} page={page} pages={pages} />
    </>
  );
}
