import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { readRefusal } from '@/app/posted-refusal';
import { PostedProblems } from '@/components/forms/posted-form';
import { ReviewCrumbs, ReviewTitle } from '../review-head';
import { copy } from './copy';
import { BeginForm } from './begin-form';
import { Entering } from './entering';
import { headingOf, readOnBehalf } from './read';

interface Props {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown; readonly refused?: unknown }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { header } = await readOnBehalf((await params).assessment);
  return { title: `${copy.title} – ${header.council}` };
}

/** The adviser enters what the council sent as a document: first the document, then what it says. */
export default async function OnBehalfPage({ params, searchParams }: Props) {
  const page = await readOnBehalf((await params).assessment);
  const { done, refused } = await searchParams;
  const state = await readRefusal(refused);
  const heading = headingOf(page.header);
  return (
    <>
      <ReviewCrumbs heading={heading} page={copy.title} />
      <DoneBanner done={done} words={copy.done} />
      <PostedProblems state={state} />
      {page.entry === null ? (
        <>
          <ReviewTitle heading={heading} title={copy.title} />
          <BeginForm page={page} state={state} />
        </>
      ) : (
        <Entering page={page} entry={page.entry}>
          <ReviewTitle heading={heading} title={copy.title} />
        </Entering>
      )}
    </>
  );
}
