import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { signedInActor } from '@/app/signed-in-actor';
import { EvidenceName } from '@/components/domain/evidence-name';
import { RichText } from '@/components/domain/rich-text-view';
import { ScoreTag } from '@/components/domain/score-tag';
import { Form } from '@/components/forms/form';
import { BackLink, Link, SummaryList } from '@/components/govuk';
import { seeEntryToConfirm } from '@/lib/assessments/see-entry-to-confirm';
import { formatCivilDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import { copy as taskList } from '../copy';
import { confirmOnBehalfForm } from './actions';
import { Answer } from './answer';
import { copy } from './copy';

interface ConfirmPageProps {
  readonly params: Promise<{ readonly assessment: string }>;
}

const read = cache(async (assessmentId: string) => {
  const found = await seeEntryToConfirm(await signedInActor(), { assessmentId });
  return found.ok && found.value.entry?.isSubmitted === true
    ? { ...found.value, entry: found.value.entry }
    : notFound();
});

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { header } = await read((await params).assessment);
  return { title: `${copy.title} – ${header.council}` };
}

/** The document beside what was entered from it, and one question. */
export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { header, entry, benchmarks } = await read((await params).assessment);
  return (
    <>
      <BackLink href={paths.selfAssessment(header.id)}>{taskList.title(header.cycle)}</BackLink>
      <Form action={confirmOnBehalfForm}>
        <span className="govuk-caption-xl">{header.council}</span>
        <h1 className="govuk-heading-xl">{copy.title}</h1>
        <p className="govuk-body-l">{copy.lead(entry.byName)}</p>
        <SummaryList
          rows={[
            { key: copy.document, value: <EvidenceName assessmentId={header.id} evidence={entry} /> },
            { key: copy.received, value: formatCivilDate(entry.receivedOn) },
            { key: copy.why, value: <span className="whitespace-pre-line">{entry.reason}</span> },
          ]}
        />
        <h2 className="govuk-heading-l">{copy.entered}</h2>
        <SummaryList
          rows={benchmarks.map(({ number, title, score, why }) => ({
            key: `${number}. ${title}`,
            value: (
              <>
                <p className="govuk-body">
                  {score === null ? (
                    copy.noScore
                  ) : (
                    <>
                      <span className="num">{score}</span> <ScoreTag score={score} full />
                    </>
                  )}
                </p>
                <RichText source={why} small />
              </>
            ),
          }))}
        />
        <p className="govuk-body">
          <Link href={paths.checkAnswers(header.id)}>{copy.readAll}</Link>
        </p>
        <Answer assessmentId={header.id} entry={entry} />
      </Form>
    </>
  );
}
