import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/app/frame/done-banner';
import { BackLink, InsetText } from '@/components/govuk';
import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy, done } from '../../copy';
import { EarlierVersions, ItemFacts } from './item-facts';
import { ItemMoves } from './item-moves';
import { ItemSharing } from './item-sharing';
import { readItem } from './read';

interface ItemPageProps {
  readonly params: Promise<{ readonly authority: string; readonly item: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

export async function generateMetadata({ params }: ItemPageProps): Promise<Metadata> {
  const { authority, item } = await params;
  const found = await readItem(authority, item);
  return found.ok ? { title: `${found.value.newest.title} – ${found.value.council.name}` } : {};
}

export default async function LibraryItemPage({ params, searchParams }: ItemPageProps) {
  const { authority, item } = await params;
  const found = await readItem(authority, item);
  if (!found.ok) notFound();
  const { council, newest } = found.value;
  return (
    <>
      <BackLink href={paths.library(council.id)}>{copy.title}</BackLink>
      <DoneBanner done={(await searchParams).done} words={done} />
      <div className="max-w-3xl">
        <span className="govuk-caption-xl">{council.name}</span>
        <h1 className="govuk-heading-xl break-words">{newest.title}</h1>
        {newest.withdrawnAt === null ? null : (
          <InsetText>{copy.item.withdrawn(formatDate(newest.withdrawnAt))}</InsetText>
        )}
        <ItemFacts item={found.value} />
        <EarlierVersions item={found.value} />
        <ItemSharing item={found.value} />
        {newest.withdrawnAt === null ? <ItemMoves item={found.value} /> : null}
      </div>
    </>
  );
}
