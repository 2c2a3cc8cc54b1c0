import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { Marking } from '@/components/domain/marking';
import { Breadcrumbs, Link } from '@/components/govuk';
import { seeMeetingPack } from '@/lib/assessments/see-meeting-pack';
import { systemClock } from '@/lib/clock';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { copy } from './copy';
import { meetingPackPaper } from './paper';
import { PaperView } from './paper-view';

interface MeetingPackPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => seeMeetingPack(await signedInActor(), { assessmentId }));

export async function generateMetadata({ params }: MeetingPackPageProps): Promise<Metadata> {
  const found = await read((await params).assessment);
  return found.ok ? { title: `${copy.title} – ${found.value.header.council}` } : {};
}

export default async function MeetingPackPage({ params }: MeetingPackPageProps) {
  const found = await read((await params).assessment);
  if (!found.ok) notFound();
  const { header, enters } = found.value;
  const { blocks, draft } = meetingPackPaper(found.value, {
    at: systemClock.now(),
    baseUrl: env().PREVENT_BASE_URL,
  });
  return (
    <>
      <Breadcrumbs
        items={[
          enters === 'adviser'
            ? { text: header.council, href: paths.review(header.id) }
            : { text: taskList.title(header.cycle), href: paths.selfAssessment(header.id) },
          { text: copy.title },
        ]}
      />
      <Marking handling={draft} />
      <div className="no-print">
        <p className="govuk-body">{copy.intro}</p>
        <p className="govuk-body">
          <Link href={paths.meetingPackPdf(header.id)} download>
            {copy.pdf}
          </Link>
        </p>
      </div>
      <PaperView blocks={blocks} />
    </>
  );
}
