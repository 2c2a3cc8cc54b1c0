import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { Link, Table } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { seeDifferences } from '@/lib/reviews/see-differences';
import { copy } from './copy';

export const metadata: Metadata = { title: copy.title };

interface Props {
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

/** What waits for a decision, the longest waiting first. */
export default async function DifferencesPage({ searchParams }: Props) {
  const read = await seeDifferences(await signedInActor(), {});
  if (!read.ok) notFound();
  const differences = read.value;
  return (
    <>
      <DoneBanner done={(await searchParams).done} words={copy.done} />
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body">{copy.intro}</p>
      {differences.length === 0 ? (
        <p className="govuk-body">{copy.none}</p>
      ) : (
        <Table
          caption={copy.title}
          captionClassName="govuk-visually-hidden"
          stacked
          firstCellIsHeader
          head={copy.head.map((content) => ({ content }))}
          rows={differences.map(
            ({ assessmentId, authorityName, cycleName, benchmark, title, selfScore, agreedScore, since }) => [
              { content: <Link href={paths.difference(assessmentId, benchmark)}>{authorityName}</Link> },
              { content: cycleName },
              { content: `${benchmark} ${title}` },
              { content: selfScore ?? '–' },
              { content: agreedScore },
              { content: formatDate(since) },
            ],
          )}
        />
      )}
    </>
  );
}
