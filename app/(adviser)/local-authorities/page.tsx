import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeadlineWords } from '@/app/frame/deadline-words';
import { PageNumbers } from '@/app/frame/page-numbers';
import { signedInActor } from '@/app/signed-in-actor';
import { counted } from '@/components/domain/words';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { seeLocalAuthorities } from '@/lib/reviews/see-local-authorities';
import { copy } from './copy';
import { CycleChoice, SortLinks } from './list-controls';
import { LocalAuthorityTable } from './local-authority-table';

export const metadata: Metadata = { title: copy.title };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function LocalAuthoritiesPage({ searchParams }: { readonly searchParams: Query }) {
  const read = await seeLocalAuthorities(await signedInActor(), await searchParams);
  if (!read.ok) notFound();
  const { cycles, cycle, daysLeft, rows, total, page, pages, sort, order } = read.value;
  if (cycle === null)
    return (
      <>
        <h1 className="govuk-heading-xl">{copy.title}</h1>
        <p className="govuk-body">{copy.none}</p>
      </>
    );
  const isCurrent = cycle.id === cycles[0]?.id;
  const query = { cycle: isCurrent ? '' : cycle.id, sort, order };
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">
        {cycle.name}: {counted(total, 'council')}. Self-assessments are due by{' '}
        <DeadlineWords deadline={formatCivilDate(cycle.deadlineOn)} daysLeft={daysLeft} />.
      </p>
      {cycles.length > 1 && <CycleChoice cycles={cycles} current={cycle.id} sort={sort} />}
      <SortLinks sort={sort} order={order} cycle={query.cycle} />
      <LocalAuthorityTable rows={rows} daysLeft={daysLeft} cycleName={cycle.name} />
      <p className="govuk-body-s soft">{copy.about}</p>
      <PageNumbers path={paths.localAuthorities} query={query} page={page} pages={pages} />
    </>
  );
}
