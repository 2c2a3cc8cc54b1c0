'use client';

import { useField } from './form-context';

/**
 * What the form was shown, sent along: after a refusal what was sent, not what a newer page would say, so that a stale
 * save stays one; after a stale save what the answer renewed (`values`).
 */
export function FieldHidden({ name, value: stored }: { readonly name: string; readonly value: string | number }) {
  const { value } = useField(name, stored);
  return <input type="hidden" name={name} value={value} readOnly />;
}
