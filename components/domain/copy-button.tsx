'use client';

import { useSyncExternalStore, useState } from 'react';

const never = () => () => undefined;

/** Copies a text. Not there without JavaScript, or where the browser does not let a page copy. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [isCopied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  );
  if (!canCopy) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className="link-button no-print" onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
      <span className="govuk-visually-hidden"> {what}</span>
    </button>
  );
}
