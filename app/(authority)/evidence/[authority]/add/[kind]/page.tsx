import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readRefusal } from '@/app/posted-refusal';
import { signedInActor } from '@/app/signed-in-actor';
import { PostedProblems } from '@/components/forms/posted-form';
import { BackLink } from '@/components/govuk';
import { EVIDENCE_KINDS } from '@/lib/evidence/model';
import { seeLibrary } from '@/lib/evidence/see-library';
import { paths } from '@/lib/paths';
import { copy } from '../../copy';
import { KeepForm } from '../../keep-form';

interface AddPageProps {
  readonly params: Promise<{ readonly authority: string; readonly kind: string }>;
  readonly searchParams: Promise<{ readonly refused?: unknown }>;
}

const read = cache(async (authorityId: string) => seeLibrary(await signedInActor(), { authorityId }));
const kindOf = (word: string) => EVIDENCE_KINDS.find((kind) => kind === word);

export async function generateMetadata({ params }: AddPageProps): Promise<Metadata> {
  const { authority, kind } = await params;
  const found = await read(authority);
  const known = kindOf(kind);
  return found.ok && known ? { title: `${copy.form.addTitle[known]} – ${found.value.council.name}` } : {};
}

export default async function AddToLibraryPage({ params, searchParams }: AddPageProps) {
  const { authority, kind: word } = await params;
  const kind = kindOf(word);
  const found = await read(authority);
  if (!found.ok || kind === undefined || (kind === 'file' && found.value.uploads === 'refused')) notFound();
  const { council } = found.value;
  const state = await readRefusal((await searchParams).refused);
  return (
    <>
      <BackLink href={paths.library(council.id)}>{copy.form.back}</BackLink>
      <div className="max-w-3xl">
        <PostedProblems state={state} />
        <span className="govuk-caption-xl">{council.name}</span>
        <h1 className="govuk-heading-xl">{copy.form.addTitle[kind]}</h1>
        <KeepForm kind={kind} authorityId={council.id} state={state} />
      </div>
    </>
  );
}
