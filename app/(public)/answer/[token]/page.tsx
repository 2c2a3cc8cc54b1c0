import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DoneBanner } from '@/app/frame/done-banner';
import { readRefusal } from '@/app/posted-refusal';
import { PostedForm, PostedProblems } from '@/components/forms/posted-form';
import { paths } from '@/lib/paths';
import { readLink } from '@/lib/together/answer-link';
import { ClosedLink } from './closed-link';
import { copy } from './copy';
import { OpenQuestion } from './open-question';

/** The address is what opens it: neither a search engine nor another site is told it (proxy.ts sends the same policy). */
export const metadata: Metadata = {
  title: copy.title,
  robots: { index: false, follow: false, nocache: true },
  referrer: 'strict-origin',
};

interface AnswerPageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly done?: unknown; readonly refused?: unknown }>;
}

/** Opening it changes nothing: mail scanners and previews open links too. */
export default async function AnswerPage({ params, searchParams }: AnswerPageProps) {
  const { token } = await params;
  const link = await readLink(token);
  if (link === null) notFound();
  const { done, refused } = await searchParams;
  const state = await readRefusal(refused);
  return (
    <>
      <DoneBanner done={done} words={copy.done} />
      <PostedProblems state={state} />
      {/* The same form around a link that has closed: what was typed comes back through it. */}
      <PostedForm action={paths.sendAnswer(token)} state={state} className="max-w-[44rem]">
        {link.state === 'open' ? <OpenQuestion link={link} /> : <ClosedLink link={link} />}
      </PostedForm>
    </>
  );
}
