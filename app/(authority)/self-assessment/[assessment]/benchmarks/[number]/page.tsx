import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { Breadcrumbs } from '@/components/govuk';
import { WithAside } from '@/components/layout/columns';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../../copy';
import { BenchmarkAside } from './benchmark-aside';
import { BenchmarkForm } from './benchmark-form';
import { BenchmarkToRead } from './benchmark-to-read';
import { copy, done } from './copy';
import { NotScored } from './not-scored';

interface BenchmarkPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeBenchmark(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: BenchmarkPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) return {};
  const { benchmark, header } = found.value;
  return { title: `${copy.page(benchmark.number, benchmark.title)} – ${header.council}` };
}

export default async function BenchmarkPage({ params, searchParams }: BenchmarkPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) notFound();
  const page = found.value;
  const { header, benchmark, benchmarkCount, mayEdit } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: taskList.title(header.cycle), href: paths.selfAssessment(header.id) },
          { text: copy.crumb(benchmark.number, benchmarkCount) },
        ]}
      />
      <DoneBanner done={(await searchParams).done} words={done} />
      <WithAside aside={<BenchmarkAside page={page} />} asideLabel={copy.page(benchmark.number, benchmark.title)}>
        {!benchmark.scored ? (
          <NotScored page={page} />
        ) : mayEdit ? (
          <BenchmarkForm page={page} />
        ) : (
          <BenchmarkToRead page={page} />
        )}
      </WithAside>
    </>
  );
}
