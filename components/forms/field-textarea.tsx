'use client';

import { useEffect, useState } from 'react';
import { CharacterCount } from '@/components/govuk/character-count';
import { Textarea } from '@/components/govuk/textarea';
import type { TextareaProps } from '@/components/govuk/textarea';
import { charactersLeft } from './characters-left';
import { useField } from './form-context';

interface FieldTextareaProps extends Omit<TextareaProps, 'error' | 'defaultValue' | 'value' | 'after' | 'maxLength'> {
  /** What the record has. */
  readonly value?: string | null | undefined;
  /** The most characters that fit: said from the start, counted along with JavaScript, refused by the server only. */
  readonly limit?: number | undefined;
}

/** A text of several lines that shows what was typed and what is wrong with it. */
export function FieldTextarea({ value: stored, limit, ...props }: FieldTextareaProps) {
  const { value, error } = useField(props.name, stored);
  const [typed, setTyped] = useState<string>();
  if (limit === undefined) return <Textarea {...props} defaultValue={value} error={error} />;
  const left = typed === undefined ? undefined : charactersLeft(typed, limit);
  return (
    <>
      <CharacterCount
        {...props}
        defaultValue={value}
        error={error}
        limit={limit}
        message={left}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ReadOut text={left} />
    </>
  );
}

/** For screen readers once the typing pauses, not at every key. */
function ReadOut({ text }: { readonly text: string | undefined }) {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 1000);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="govuk-visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
