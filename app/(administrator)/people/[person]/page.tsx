import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink, LinkButton, SummaryList, WarningText } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { seePerson } from '@/lib/people/see-person';
import { paths } from '@/lib/paths';
import { copy, done as doneWords } from '../copy';
import { RoleList } from './role-list';

interface PersonPageProps {
  readonly params: Promise<{ readonly person: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

/** Read once for the title and the page. */
const readPerson = cache(async (personId: string) => {
  const read = await seePerson(await signedInActor(), { personId });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  return { title: (await readPerson((await params).person)).name };
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const person = await readPerson((await params).person);
  const { id, name, email, jobTitle, createdAt, deactivatedAt, isOneself } = person;
  const change = { text: 'Change', href: paths.personDetails(id) };
  return (
    <>
      <DoneBanner done={(await searchParams).done} words={doneWords} />
      <BackLink href={paths.people}>{copy.people.title}</BackLink>
      <h1 className="govuk-heading-xl">{name}</h1>
      {deactivatedAt !== null && <WarningText>{copy.person.deactivated(formatDate(deactivatedAt))}</WarningText>}
      <SummaryList
        rows={[
          { key: 'Name', value: name, actions: [{ ...change, about: 'name' }] },
          {
            key: 'Job title',
            value: jobTitle || <span className="soft">None given</span>,
            actions: [{ ...change, about: 'job title' }],
          },
          { key: 'E-mail address', value: <span className="wrap-anywhere">{email}</span> },
          { key: 'Invited', value: formatDate(createdAt) },
        ]}
      />
      <RoleList personId={id} title={copy.person.inForce} roles={person.inForce} canEnd none={copy.person.none} />
      {deactivatedAt === null && <LinkButton href={paths.giveRole(id)}>{copy.person.giveRole}</LinkButton>}
      <RoleList personId={id} title={copy.person.toCome} roles={person.toCome} canEnd />
      <RoleList personId={id} title={copy.person.ended} roles={person.ended} />
      {!isOneself && (
        <p className="govuk-body">
          <LinkButton href={paths.personAccess(id)} variant={deactivatedAt === null ? 'warning' : 'secondary'}>
            {deactivatedAt === null ? copy.person.deactivate : copy.person.reactivate}
          </LinkButton>
        </p>
      )}
    </>
  );
}
