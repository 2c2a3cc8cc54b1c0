import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink, Link, LinkButton, SummaryList, Table, Tag } from '@/components/govuk';
import { seeGroup } from '@/lib/authorities/see-group';
import { paths } from '@/lib/paths';
import { copy, done as doneWords, KIND_WORDS } from '../copy';

interface GroupPageProps {
  readonly params: Promise<{ readonly group: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

/** Read once for the title and the page. */
const readGroup = cache(async (groupId: string) => {
  const read = await seeGroup(await signedInActor(), { groupId });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: GroupPageProps): Promise<Metadata> {
  return { title: (await readGroup((await params).group)).name };
}

export default async function GroupPage({ params, searchParams }: GroupPageProps) {
  const { id, name, kind, councils, members } = await readGroup((await params).group);
  return (
    <>
      <DoneBanner done={(await searchParams).done} words={doneWords} />
      <BackLink href={paths.groups}>{copy.groups.title}</BackLink>
      <h1 className="govuk-heading-xl">{name}</h1>
      <SummaryList
        rows={[
          { key: 'Kind', value: KIND_WORDS[kind] },
          { key: copy.group.covers, value: <Councils names={councils.map((council) => council.name)} /> },
        ]}
      />
      <LinkButton href={paths.groupDetails(id)} variant="secondary">
        {copy.group.change}
      </LinkButton>
      <h2 className="govuk-heading-m">{copy.group.members}</h2>
      {members.length === 0 ? (
        <p className="govuk-body">{copy.group.noMembers}</p>
      ) : (
        <Table
          stacked
          firstCellIsHeader
          head={[{ content: 'Name' }, { content: 'Job title' }, { content: 'E-mail address' }]}
          rows={members.map((person) => [
            { content: <Member {...person} /> },
            { content: person.jobTitle || <span className="soft">None given</span> },
            { content: <span className="min-w-0 wrap-anywhere">{person.email}</span> },
          ])}
        />
      )}
      <p className="govuk-body">
        <Link href={paths.people}>{copy.group.people}</Link>
      </p>
    </>
  );
}

function Councils({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="govuk-list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Member({
  id,
  name,
  deactivatedAt,
}: {
  readonly id: string;
  readonly name: string;
  readonly deactivatedAt: Date | null;
}) {
  return (
    <div>
      <Link href={paths.person(id)}>{name}</Link> {deactivatedAt !== null && <Tag colour="grey">Cannot sign in</Tag>}
    </div>
  );
}
