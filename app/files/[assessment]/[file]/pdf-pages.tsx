'use client';

import { useEffect, useRef, useState } from 'react';
import { copy } from './copy';
import type { OpenPdf } from './pdf-reader';

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const WHOLE_WIDTH = 2;

interface PdfPagesProps {
  readonly pdf: OpenPdf;
  readonly onFailed: () => void;
}

/** One page at a time, drawn as a picture, with its text below for those who listen, search or copy. */
export function PdfPages({ pdf, onFailed }: PdfPagesProps) {
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(WHOLE_WIDTH);
  const [text, setText] = useState<readonly string[]>([]);
  const sheet = useRef<HTMLDivElement>(null);
  const failed = useRef(onFailed);

  // The button that was pressed is gone: go on from here.
  useEffect(() => sheet.current?.focus(), []);
  useEffect(() => {
    const box = sheet.current;
    if (box === null) return;
    let isWanted = true;
    pdf.draw(page, box.clientWidth * (ZOOMS[zoom] ?? 1)).then(
      (drawn) => {
        if (!isWanted) return;
        drawn.canvas.setAttribute('role', 'img');
        drawn.canvas.setAttribute('aria-label', copy.page(page, pdf.pages));
        box.replaceChildren(drawn.canvas);
        setText(drawn.text);
      },
      () => isWanted && failed.current(),
    );
    return () => {
      isWanted = false;
    };
  }, [pdf, page, zoom]);

  const button = (words: string, isPossible: boolean, onPress: () => void) => (
    <button
      type="button"
      className="govuk-button govuk-button--secondary mb-2"
      aria-disabled={!isPossible}
      onClick={() => isPossible && onPress()}
    >
      {words}
    </button>
  );
  return (
    <section aria-label={copy.reader}>
      <div className="govuk-button-group no-print">
        {button(copy.previous, page > 1, () => setPage(page - 1))}
        {button(copy.next, page < pdf.pages, () => setPage(page + 1))}
        {button(copy.further, zoom > 0, () => setZoom(zoom - 1))}
        {button(copy.closer, zoom < ZOOMS.length - 1, () => setZoom(zoom + 1))}
      </div>
      <p className="govuk-body" role="status">
        {copy.page(page, pdf.pages)}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div ref={sheet} className="pdf-sheet" role="region" aria-label={copy.page(page, pdf.pages)} tabIndex={0} />
      <details className="govuk-details mt-4">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{copy.text}</span>
        </summary>
        <div className="govuk-details__text">
          {text.length === 0 ? copy.noText : null}
          {text.map((line, place) => (
            <p key={place} className="govuk-body mb-1">
              {line}
            </p>
          ))}
        </div>
      </details>
      <p className="govuk-body-s soft no-print">{copy.inert}</p>
    </section>
  );
}
