import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/app/frame/done-banner';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { LinkButton, Select } from '@/components/govuk';
import { seePeople } from '@/lib/people/see-people';
import { paths } from '@/lib/paths';
import { copy, done as doneWords, roleFilter } from './copy';
import { PeopleTable } from './people-table';

export const metadata: Metadata = { title: copy.people.title };

interface PeoplePageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const query = await searchParams;
  const read = await seePeople(await signedInActor(), query);
  if (!read.ok) notFound();
  const { people, total, page, pages, q, role } = read.value;
  return (
    <>
      <DoneBanner done={query['done']} words={doneWords} />
      <h1 className="govuk-heading-xl">{copy.people.title}</h1>
      <LinkButton href={paths.invitePerson}>{copy.people.invite}</LinkButton>
      <SearchForm path={paths.people} name="q" label={copy.people.search} hint={copy.people.searchHint} value={q}>
        <Select name="role" label={copy.people.role} items={roleFilter} defaultValue={role} />
      </SearchForm>
      <p className="govuk-body" role="status">
        {copy.people.found(total)}
      </p>
      {people.length > 0 && <PeopleTable people={people} />}
      <PageNumbers path={paths.people} query={{ q, role }} page={page} pages={pages} />
    </>
  );
}
