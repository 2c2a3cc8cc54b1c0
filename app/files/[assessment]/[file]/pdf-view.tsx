'use client';

import { useState, useSyncExternalStore } from 'react';
import { copy } from './copy';
import { PdfPages } from './pdf-pages';
import type { OpenPdf } from './pdf-reader';

type Shown = OpenPdf | 'not-yet' | 'opening' | 'failed';

const never = () => () => undefined;

/** Shows a PDF once somebody asks for it: until then nothing of the reader is loaded. Without JavaScript it is not there. */
export function PdfView({ address }: { readonly address: string }) {
  const [shown, setShown] = useState<Shown>('not-yet');
  const canShow = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!canShow) return null;
  if (typeof shown !== 'string') return <PdfPages pdf={shown} onFailed={() => setShown('failed')} />;
  const open = async () => {
    setShown('opening');
    try {
      const [{ openPdf }, answer] = await Promise.all([import('./pdf-reader'), fetch(address)]);
      if (!answer.ok) throw new Error(`Answered ${String(answer.status)}`);
      setShown(await openPdf(await answer.arrayBuffer()));
    } catch {
      setShown('failed');
    }
  };
  return (
    <div className="no-print">
      <p className="govuk-body" role="status">
        {shown === 'opening' ? copy.opening : shown === 'failed' ? copy.failed : null}
      </p>
      <button type="button" className="govuk-button" aria-disabled={shown === 'opening'} onClick={() => void open()}>
        {shown === 'failed' ? copy.tryAgain : copy.show}
      </button>
    </div>
  );
}
