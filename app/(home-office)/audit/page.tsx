import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/app/frame/done-banner';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { seeAudit } from '@/lib/insight/see-audit';
import { paths } from '@/lib/paths';
import { ChainCheck } from './chain-check';
import { copy } from './copy';
import { EventTable } from './event-table';

export const metadata: Metadata = { title: copy.title };

interface AuditPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const query = await searchParams;
  const read = await seeAudit(await signedInActor(), query);
  if (!read.ok) notFound();
  const { chain, council, total, page, pages, events } = read.value;
  return (
    <>
      <DoneBanner done={query['done']} words={copy.done} />
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body">{copy.lead}</p>
      <ChainCheck chain={chain} />
      <SearchForm path={paths.audit} name="council" label={copy.search} hint={copy.searchHint} value={council} />
      <p className="govuk-body" role="status">
        {copy.found(total)}
      </p>
      {events.length > 0 && <EventTable events={events} />}
      <PageNumbers path={paths.audit} query={{ council }} page={page} pages={pages} />
    </>
  );
}
