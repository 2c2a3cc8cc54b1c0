import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { BenchmarkColumn } from '@/components/domain/benchmark-column';
import { Form } from '@/components/forms/form';
import { SideBySide } from '@/components/layout/columns';
import { paths } from '@/lib/paths';
import { seeReviewBenchmark } from '@/lib/reviews/see-review-benchmark';
import { ReviewCrumbs } from '../../review-head';
import { saveDeskForm } from './actions';
import { copy } from './copy';
import { DeskForm, DeskToRead } from './desk-fields';
import { EvidenceCard } from './evidence-card';
import { TheirSide } from './their-side';

interface Props {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

const readDesk = cache(async (assessmentId: string, benchmark: string) => {
  const read = await seeReviewBenchmark(await signedInActor(), { assessmentId, benchmark });
  return read.ok ? read.value : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assessment, number } = await params;
  const { benchmark, heading } = await readDesk(assessment, number);
  return { title: `${benchmark.number} ${benchmark.title}, review – ${heading.authorityName}` };
}

/** The review desk: everything about one benchmark side by side, and everything of it saved together. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { assessment, number } = await params;
  const desk = await readDesk(assessment, number);
  const { done } = await searchParams;
  const { heading, benchmark, rows, version, canWrite } = desk;
  const items = rows.map(({ number: other, title, scored, self, proposed, agreed, previous }) => ({
    number: other,
    title,
    href: paths.reviewBenchmark(heading.id, other),
    notScored: !scored,
    marks: { self, proposed, agreed: agreed?.score, last: previous },
    current: other === benchmark.number,
  }));
  const sides = (right: ReactNode) => (
    <>
      <ReviewCrumbs heading={heading} page={`${benchmark.number} ${benchmark.title}`} />
      <DoneBanner done={done} words={copy.saved} />
      <SideBySide
        column={<BenchmarkColumn items={items} />}
        left={<TheirSide desk={desk} />}
        right={
          <>
            <EvidenceCard assessmentId={desk.heading.id} evidence={desk.evidence} />
            {right}
          </>
        }
      />
    </>
  );
  if (!canWrite) return sides(<DeskToRead desk={desk} />);
  return (
    <Form action={saveDeskForm} version={version}>
      {sides(<DeskForm desk={desk} />)}
    </Form>
  );
}
