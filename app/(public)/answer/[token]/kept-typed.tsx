'use client';

import { useField } from '@/components/forms/form-context';
import { Textarea } from '@/components/govuk/textarea';

interface KeptTypedProps {
  readonly label: string;
  readonly hint: string;
}

/** An answer that came too late is not lost: it stands here to be copied. Without JavaScript this page is what comes back. */
export function KeptTyped(words: KeptTypedProps) {
  const { value } = useField('answer');
  return value === '' ? null : <Textarea {...words} name="answer" rows={10} defaultValue={value} readOnly dir="auto" />;
}
