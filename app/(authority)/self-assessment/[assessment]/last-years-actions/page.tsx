import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Breadcrumbs } from '@/components/govuk';
import { seeLastActions } from '@/lib/assessments/see-last-actions';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { LastActionsForm } from './actions-form';
import { copy } from './copy';

interface LastActionsPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeLastActions(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: LastActionsPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

/** While the council may change its self-assessment; afterwards the answers stand with all others. */
export default async function LastActionsPage({ params }: LastActionsPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok || found.value.last === null) notFound();
  const { header, last } = found.value;
  return (
    <>
      <Breadcrumbs
        items={[{ text: taskList.title(header.cycle), href: paths.selfAssessment(header.id) }, { text: copy.title }]}
      />
      <LastActionsForm assessmentId={header.id} council={header.council} last={last} />
    </>
  );
}
