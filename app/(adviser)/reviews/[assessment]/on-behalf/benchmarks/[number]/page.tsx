import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { BenchmarkForm } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/benchmark-form';
import { signedInActor } from '@/app/signed-in-actor';
import { Breadcrumbs, InsetText } from '@/components/govuk';
import { seeBenchmark } from '@/lib/assessments/see-benchmark';
import { paths } from '@/lib/paths';
import { saveOnBehalfForm } from '../../actions';
import { copy } from '../../copy';
import { readOnBehalf } from '../../read';

interface Props {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

const read = cache(async (assessmentId: string, benchmark: string) => {
  const found = await seeBenchmark(await signedInActor(), { assessmentId, benchmark });
  // What is not scored has nothing to enter.
  return found.ok && found.value.mayEnter ? found.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, number } = await params;
  const { benchmark, header } = await read(assessment, number);
  return { title: `${copy.crumb(benchmark.number)}, on behalf of ${header.council}` };
}

/** The council's own form of a benchmark, for the adviser who enters what the council sent. */
export default async function BenchmarkOnBehalfPage({ params }: Props) {
  const { assessment, number } = await params;
  const page = await read(assessment, number);
  const { entry } = await readOnBehalf(assessment);
  const { header, benchmark } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: header.council, href: paths.review(header.id) },
          { text: copy.title, href: paths.reviewOnBehalf(header.id) },
          { text: copy.crumb(benchmark.number) },
        ]}
      />
      <InsetText>{copy.benchmarkFrom(entry?.title ?? copy.entry.document)}</InsetText>
      {/* The adviser enters what the document says; what held last year is the council's to bring along. */}
      <BenchmarkForm
        page={{ ...page, toBring: 0 }}
        action={saveOnBehalfForm}
        autosave={paths.autosaveOnBehalf(header.id, benchmark.number)}
      />
    </>
  );
}
