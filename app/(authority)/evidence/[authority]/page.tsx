import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { PageNumbers } from '@/app/frame/page-numbers';
import { SearchForm } from '@/app/frame/search-form';
import { signedInActor } from '@/app/signed-in-actor';
import { BackLink, InsetText, Link, Select } from '@/components/govuk';
import { EVIDENCE_KINDS } from '@/lib/evidence/model';
import { seeLibrary } from '@/lib/evidence/see-library';
import { paths } from '@/lib/paths';
import { copy, done, KIND_WORDS } from './copy';
import { KeptList } from './kept-list';
import { SharedList } from './shared-list';

interface LibraryPageProps {
  readonly params: Promise<{ readonly authority: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const read = cache(async (authorityId: string, q?: unknown, kind?: unknown, page?: unknown) =>
  seeLibrary(await signedInActor(), { authorityId, q, kind, page }),
);

export async function generateMetadata({ params, searchParams }: LibraryPageProps): Promise<Metadata> {
  const { q, kind, page } = await searchParams;
  const found = await read((await params).authority, q, kind, page);
  return found.ok ? { title: copy.page(found.value.council.name) } : {};
}

export default async function LibraryPage({ params, searchParams }: LibraryPageProps) {
  const { authority } = await params;
  const { done: wasDone, ...asked } = await searchParams;
  const found = await read(authority, asked['q'], asked['kind'], asked['page']);
  if (!found.ok) notFound();
  const { council, rows, shared, total, q, kind, page, pages, isLead, uploads } = found.value;
  const path = paths.library(council.id);
  return (
    <>
      <BackLink href={paths.home}>{copy.home}</BackLink>
      <DoneBanner done={wasDone} words={done} />
      <span className="govuk-caption-xl">{council.name}</span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      <InsetText>{isLead ? copy.rules : `${copy.yours} ${copy.rules}`}</InsetText>
      <nav aria-label={copy.add} className="no-print mb-6">
        <ul className="govuk-list">
          {uploads === 'refused' ? null : (
            <li>
              <Link href={paths.addToLibrary(council.id, 'file')}>{copy.addFile}</Link>
            </li>
          )}
          <li>
            <Link href={paths.addToLibrary(council.id, 'link')}>{copy.addLink}</Link>
          </li>
          <li>
            <Link href={paths.addToLibrary(council.id, 'seen')}>{copy.addSeen}</Link>
          </li>
        </ul>
      </nav>
      <SearchForm path={path} name="q" label={copy.search} value={q}>
        <Select
          id="kind"
          name="kind"
          label={copy.kind}
          defaultValue={kind}
          items={[
            { value: '', text: copy.anyKind },
            ...EVIDENCE_KINDS.map((each) => ({ value: each, text: KIND_WORDS[each] })),
          ]}
        />
      </SearchForm>
      <p className="govuk-body">{copy.listed(total)}</p>
      {rows.length === 0 ? (
        <p className="govuk-body">{q === '' && kind === '' ? copy.none : copy.noneFound}</p>
      ) : (
        <KeptList authorityId={council.id} rows={rows} />
      )}
      <PageNumbers path={path} query={{ q, kind }} page={page} pages={pages} />
      <SharedList authorityId={council.id} shared={shared} hint={copy.sharedHint} />
    </>
  );
}
