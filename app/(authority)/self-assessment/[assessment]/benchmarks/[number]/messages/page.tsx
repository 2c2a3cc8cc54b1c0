import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { BackLink, InsetText } from '@/components/govuk';
import { MESSAGE_LIMIT } from '@/lib/assessments/model';
import { seeMessages } from '@/lib/assessments/see-messages';
import { paths } from '@/lib/paths';
import { sendMessage } from './actions';
import { copy, done } from './copy';
import { Thread } from './thread';

interface MessagesPageProps {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

const read = cache(async (assessmentId: string, benchmark: string) =>
  seeMessages(await signedInActor(), { assessmentId, benchmark }),
);

export async function generateMetadata({ params }: MessagesPageProps): Promise<Metadata> {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  return found.ok ? { title: `${copy.page(found.value.number, found.value.title)} – ${found.value.council}` } : {};
}

export default async function MessagesPage({ params, searchParams }: MessagesPageProps) {
  const { assessment, number } = await params;
  const found = await read(assessment, number);
  if (!found.ok) notFound();
  const { assessmentId, number: benchmark, title, messages, readers } = found.value;
  return (
    <>
      <BackLink href={paths.benchmark(assessmentId, benchmark)}>{copy.back(benchmark)}</BackLink>
      <DoneBanner done={(await searchParams).done} words={done} />
      <div className="max-w-3xl">
        {/* Drawn anew after each message, so that the next one starts empty. */}
        <Form drawn={messages.length} action={sendMessage}>
          <span className="govuk-caption-xl">
            {benchmark}. {title}
          </span>
          <h1 className="govuk-heading-xl">{copy.title}</h1>
          <p className="govuk-body">{copy.who(readers)}</p>
          <InsetText>{copy.private}</InsetText>
          <Thread messages={messages} />
          <input type="hidden" name="assessmentId" value={assessmentId} />
          <input type="hidden" name="benchmark" value={benchmark} />
          <div className="no-print">
            <FieldTextarea name="text" label={copy.text} labelSize="m" limit={MESSAGE_LIMIT} rows={5} />
            <SubmitButton>{copy.submit}</SubmitButton>
          </div>
        </Form>
      </div>
    </>
  );
}
