import { SummaryCard, SummaryList, Table, Tag } from '@/components/govuk';
import { formatDate, formatDateTime } from '@/lib/clock';
import type { PeopleHelping } from '@/lib/people/see-people-helping';
import { paths } from '@/lib/paths';
import { speaksForWords } from './behalf-words';
import { copy } from './copy';

type Contributor = PeopleHelping['contributors'][number];

/** One person: for whom they speak, since and until when, and how far each of their benchmarks is. */
export function ContributorCard({
  assessmentId,
  person,
}: {
  readonly assessmentId: string;
  readonly person: Contributor;
}) {
  const { id, name, jobTitle, email, askedBy, canSignIn } = person;
  return (
    <SummaryCard
      title={name}
      titleLevel={3}
      actionsClassName="no-print"
      actions={[
        { text: copy.change, href: paths.contributor(assessmentId, id) },
        { text: copy.end, href: paths.endContributor(assessmentId, id) },
      ]}
    >
      {canSignIn ? null : (
        <p className="govuk-body">
          <Tag colour="grey">{copy.hasLeft}</Tag>
        </p>
      )}
      {jobTitle === '' || name.includes(jobTitle) ? null : <p className="govuk-body soft">{jobTitle}</p>}
      <SummaryList
        noBorder
        rows={[
          { key: copy.rows.speaksFor, value: speaksForWords(person) },
          { key: copy.rows.email, value: <span className="wrap-anywhere">{email}</span> },
          { key: copy.rows.askedBy, value: askedBy ?? copy.anAdministrator },
          { key: copy.rows.until, value: person.endsAt === null ? copy.untilEnded : formatDate(person.endsAt) },
        ]}
      />
      <Work person={person} />
    </SummaryCard>
  );
}

function Work({ person: { name, work } }: { readonly person: Contributor }) {
  const words = copy.work;
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={words.caption(name)}
      captionClassName="govuk-visually-hidden"
      head={[
        { content: words.benchmark },
        { content: words.answers, numeric: true },
        { content: words.lastSaved },
        { content: words.ready },
      ]}
      rows={work.map(({ number, title, answers, lastSavedAt, readyAt }) => [
        { content: `${number}. ${title}` },
        { content: answers, numeric: true },
        { content: lastSavedAt === null ? words.never : formatDateTime(lastSavedAt) },
        { content: readyAt === null ? words.notReady : words.readySince(formatDate(readyAt)) },
      ])}
    />
  );
}
