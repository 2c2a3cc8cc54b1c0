import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { readRefusal } from '@/app/posted-refusal';
import { signedInActor } from '@/app/signed-in-actor';
import { PostedProblems } from '@/components/forms/posted-form';
import { BackLink } from '@/components/govuk';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { uploadMode } from '@/lib/storage/upload-mode';
import { done } from '../copy';
import { AddLinkForm } from './add-link-form';
import { copy } from './copy';
import { LinkedEvidence } from './linked-evidence';
import { UploadFileForm } from './upload-file-form';

interface EvidencePageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown; readonly refused?: unknown }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeBenchmark(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: EvidencePageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) return {};
  const { benchmark, header } = found.value;
  return { title: `${copy.page(benchmark.number, benchmark.title)} – ${header.council}` };
}

export default async function EvidencePage({ params, searchParams }: EvidencePageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  // Evidence is added while the council may change the benchmark; after that they stand on its page.
  if (!found.ok || !found.value.mayEdit) notFound();
  const page = found.value;
  const { done: wasDone, refused } = await searchParams;
  const state = await readRefusal(refused);
  return (
    <>
      <BackLink href={paths.benchmark(page.header.id, page.benchmark.number)}>
        {copy.back(page.benchmark.number)}
      </BackLink>
      <DoneBanner done={wasDone} words={done} />
      <PostedProblems state={state} />
      <AddLinkForm page={page} />
      <UploadFileForm page={page} state={state} mode={uploadMode()} limitMb={env().PREVENT_FILE_LIMIT_MB} />
      <LinkedEvidence page={page} />
    </>
  );
}
