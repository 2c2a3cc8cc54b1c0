import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageNumbers } from '@/app/frame/page-numbers';
import { signedInActor } from '@/app/signed-in-actor';
import { Breadcrumbs } from '@/components/govuk';
import { seeOutcomes } from '@/lib/letters/see-outcomes';
import { paths } from '@/lib/paths';
import { copy } from './copy';
import { OutcomeTable } from './outcome-table';
import { WithoutOutcome } from './without-outcome';

export const metadata: Metadata = { title: copy.list.title };

interface OutcomesPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** For members of groups: the outcomes of the councils that their groups cover. */
export default async function OutcomesPage({ searchParams }: OutcomesPageProps) {
  const read = await seeOutcomes(await signedInActor(), { page: (await searchParams)['page'] });
  if (!read.ok) notFound();
  const { outcomes, withoutOutcome, page, pages } = read.value;
  return (
    <>
      <Breadcrumbs items={[{ text: 'Home', href: paths.home }, { text: copy.list.title }]} />
      <h1 className="govuk-heading-xl">{copy.list.title}</h1>
      <p className="govuk-body-l">{copy.list.lead}</p>
      {outcomes.length === 0 ? <p className="govuk-body">{copy.list.none}</p> : <OutcomeTable outcomes={outcomes} />}
      {outcomes.length > 0 && <WithoutOutcome councils={withoutOutcome} />}
      <PageNumbers path={paths.outcomes} query={{}} page={page} pages={pages} />
    </>
  );
}
