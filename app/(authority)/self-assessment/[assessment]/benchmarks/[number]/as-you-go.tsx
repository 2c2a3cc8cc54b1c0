'use client';

import { useEffect, useRef, useState } from 'react';
import { SupportPanel } from '@/components/domain/support-panel';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { SubmitButton } from '@/components/forms/submit-button';
import { againstScore } from '@/lib/assessments/against-score';
import { liveAnswers } from '@/lib/assessments/live-answers';
import type { ScoredFrameworkBenchmark } from '@/lib/framework';
import { parseScore, type Answers, type Score } from '@/lib/scoring';
import { copy } from './copy';
import { ANSWERS } from './form-input';

interface AsYouGoProps {
  readonly benchmark: ScoredFrameworkBenchmark;
  /** As it is saved; null: none yet. */
  readonly score: Score | null;
  readonly answers: Answers;
  readonly evidenced: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** Why the score stands although the answers speak against it. */
  readonly despite: string;
  readonly despiteLimit: number;
}

interface Chosen {
  readonly score: Score | null;
  /** Answers changed on this page, by earliest mention. */
  readonly changed: Readonly<Record<string, string>>;
}

/**
 * Whether what is answered supports the score, and the sentence that is asked for, not forced, where it speaks against it: as they stand
 * in the form, from one choice to the next. Without JavaScript as they were saved.
 */
export function AsYouGo({ benchmark, score, answers, evidenced, asked, despite, despiteLimit }: AsYouGoProps) {
  const [chosen, setChosen] = useState<Chosen>({ score, changed: {} });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    const choose = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) setChosen((before) => after(before, target));
    };
    form?.addEventListener('change', choose);
    return () => form?.removeEventListener('change', choose);
  }, []);
  const live = liveAnswers(benchmark, answers, chosen.changed);
  const speaksAgainst = againstScore(benchmark, chosen.score, live);
  // Once it is there it stays: something may be written in it.
  const [isAsked, setIsAsked] = useState(speaksAgainst || despite !== '');
  if (speaksAgainst && !isAsked) setIsAsked(true);
  return (
    <div ref={place}>
      {chosen.score === null ? null : (
        <SupportPanel benchmark={benchmark} score={chosen.score} answers={live} evidenced={evidenced} asked={asked}>
          {chosen.score === score ? undefined : <OtherQuestions before={score} score={chosen.score} />}
        </SupportPanel>
      )}
      {isAsked ? (
        <FieldTextarea
          name="despite"
          label={copy.despite}
          labelSize="m"
          hint={copy.despiteHint}
          value={despite}
          limit={despiteLimit}
          rows={2}
        />
      ) : null}
    </div>
  );
}

/** The questions above are those of the score that was saved before, or there are none yet. */
function OtherQuestions({ before, score }: { readonly before: Score | null; readonly score: Score }) {
  return (
    <>
      <p className="govuk-body">{before === null ? copy.firstQuestions(score) : copy.otherQuestions(score)}</p>
      <SubmitButton variant="secondary" name="intent" value="show-questions">
        {copy.showQuestionsOf(score)}
      </SubmitButton>
    </>
  );
}

function after(before: Chosen, { name, value }: HTMLInputElement): Chosen {
  if (name === 'score') {
    const parsed = parseScore(value);
    return { ...before, score: parsed.ok ? parsed.value : before.score };
  }
  if (!name.startsWith(ANSWERS)) return before;
  return { ...before, changed: { ...before.changed, [name.slice(ANSWERS.length)]: value } };
}
