import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { readRefusal } from '@/app/posted-refusal';
import { signedInActor } from '@/app/signed-in-actor';
import { PostedProblems } from '@/components/forms/posted-form';
import { BackLink, Link } from '@/components/govuk';
import { seeTaskList } from '@/lib/assessments/see-task-list';
import { paths } from '@/lib/paths';
import { uploadMode } from '@/lib/storage/upload-mode';
import { copy as taskList } from '../copy';
import { copy, done } from './copy';
import { WorkbookSection } from './workbook-section';

interface OfflinePageProps {
  readonly params: Promise<{ readonly assessment: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown; readonly refused?: unknown }>;
}

const read = cache(async (assessmentId: string) => seeTaskList(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: OfflinePageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

/** Everything that a council can take along and bring back, in one place. */
export default async function OfflinePage({ params, searchParams }: OfflinePageProps) {
  const found = await read((await params).assessment);
  if (!found.ok || !found.value.isOfCouncil) notFound();
  const { header, mayEditAny, isWhole } = found.value;
  const { done: wasDone, refused } = await searchParams;
  const state = await readRefusal(refused);
  return (
    <>
      <BackLink href={paths.selfAssessment(header.id)}>{taskList.title(header.cycle)}</BackLink>
      <DoneBanner done={wasDone} words={done} />
      <PostedProblems state={state} />
      <span className="govuk-caption-xl">{header.council}</span>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body-l">{copy.lead}</p>
      <WorkbookSection
        assessmentId={header.id}
        state={state}
        mode={uploadMode()}
        mayEdit={mayEditAny}
        isWhole={isWhole}
      />
      {isWhole ? (
        <section aria-labelledby="meeting-pack" className="max-w-3xl">
          <h2 className="govuk-heading-l" id="meeting-pack">
            {copy.pack}
          </h2>
          <p className="govuk-body">{copy.packLead}</p>
          <p className="govuk-body">
            <Link href={paths.meetingPack(header.id)}>{copy.packLink}</Link>
          </p>
        </section>
      ) : null}
    </>
  );
}
