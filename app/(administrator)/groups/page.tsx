import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { Link, LinkButton, Table } from '@/components/govuk';
import { seeGroups } from '@/lib/authorities/see-groups';
import { paths } from '@/lib/paths';
import { copy, KIND_WORDS } from './copy';

export const metadata: Metadata = { title: copy.groups.title };

interface GroupsPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function GroupsPage({ searchParams }: GroupsPageProps) {
  const read = await seeGroups(await signedInActor(), await searchParams);
  if (!read.ok) notFound();
  const { groups, total, page, pages, q } = read.value;
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.groups.title}</h1>
      <p className="govuk-body">{copy.groups.lead}</p>
      <LinkButton href={paths.newGroup}>{copy.groups.create}</LinkButton>
      <SearchForm path={paths.groups} name="q" label={copy.groups.search} hint={copy.groups.searchHint} value={q} />
      <p className="govuk-body" role="status">
        {copy.groups.found(total)}
      </p>
      {groups.length > 0 && (
        <Table
          stacked
          firstCellIsHeader
          caption={copy.groups.title}
          captionClassName="govuk-visually-hidden"
          head={[
            { content: 'Group' },
            { content: 'Kind' },
            { content: 'Covers' },
            { content: 'Members', numeric: true },
          ]}
          rows={groups.map(({ id, name, kind, councils, members }) => [
            { content: <Link href={paths.group(id)}>{name}</Link> },
            { content: KIND_WORDS[kind] },
            { content: councils.join(', ') },
            { content: members.toLocaleString('en-GB'), numeric: true },
          ])}
        />
      )}
      <PageNumbers path={paths.groups} query={{ q }} page={page} pages={pages} />
    </>
  );
}
