import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readRefusal } from '@/app/posted-refusal';
import { PostedProblems } from '@/components/forms/posted-form';
import { BackLink } from '@/components/govuk';
import { EVIDENCE_KINDS } from '@/lib/evidence/model';
import { paths } from '@/lib/paths';
import { copy } from '../../../../copy';
import { KeepForm } from '../../../../keep-form';
import { readItem } from '../../read';

interface ReplacePageProps {
  readonly params: Promise<{ readonly authority: string; readonly item: string; readonly kind: string }>;
  readonly searchParams: Promise<{ readonly refused?: unknown }>;
}

export async function generateMetadata({ params }: ReplacePageProps): Promise<Metadata> {
  const { authority, item } = await params;
  const found = await readItem(authority, item);
  return found.ok ? { title: `${copy.form.replaceTitle}: ${found.value.newest.title}` } : {};
}

export default async function ReplacePage({ params, searchParams }: ReplacePageProps) {
  const { authority, item, kind: word } = await params;
  const kind = EVIDENCE_KINDS.find((each) => each === word);
  const found = await readItem(authority, item);
  if (!found.ok || kind === undefined || !found.value.mayChange || !found.value.isOurs) notFound();
  const { council, newest, uploads } = found.value;
  if (kind === 'file' && uploads === 'refused') notFound();
  const state = await readRefusal((await searchParams).refused);
  return (
    <>
      <BackLink href={paths.libraryItem(council.id, newest.id)}>{copy.form.backToItem}</BackLink>
      <div className="max-w-3xl">
        <PostedProblems state={state} />
        <span className="govuk-caption-xl">{copy.form.addTitle[kind]}</span>
        <h1 className="govuk-heading-xl">{copy.form.replaceTitle}</h1>
        <p className="govuk-body">
          {copy.form.replaces(newest.title)} {copy.item.newerHint}
        </p>
        <KeepForm kind={kind} authorityId={council.id} replaces={newest} state={state} />
      </div>
    </>
  );
}
