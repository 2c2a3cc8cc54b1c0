import type { Metadata } from 'next';
import { LetterView } from '@/app/(board)/_letter/letter-view';
import { letterDocument } from '@/lib/letters/model';
import { copy } from '../../copy';
import { OutcomeCrumbs } from '../../outcome-crumbs';
import { readOutcome } from '../../read';
import { StatusNotice } from '../../status-notice';
import { RecordCheck } from '../record-check';

interface LetterPageProps {
  readonly params: Promise<{ readonly letter: string }>;
}

export async function generateMetadata({ params }: LetterPageProps): Promise<Metadata> {
  const { content } = await readOutcome((await params).letter);
  return { title: `${copy.letter.title} ${content.cycle} – ${content.council.name}` };
}

/** The issued letter with its annex, drawn from the frozen record alone. */
export default async function LetterPage({ params }: LetterPageProps) {
  const { letterId, content, sha256, status } = await readOutcome((await params).letter);
  return (
    <>
      <OutcomeCrumbs content={content} page={copy.letter.title} />
      <StatusNotice status={status} />
      <LetterView document={letterDocument(content)} />
      <RecordCheck letterId={letterId} sha256={sha256} signatory={content.signatory} />
    </>
  );
}
