'use client';

import { useEffect } from 'react';

/**
 * After "Show the questions" the focus goes to them, so that a keyboard or screen reader goes on there and not at the top. A
 * link to a question that is folded away unfolds it. Without JavaScript the address does both, as far as the browser can.
 */
export function Arrival({ id }: { readonly id: string }) {
  useEffect(() => {
    if (window.location.hash === `#${id}`) document.getElementById(id)?.focus();
    const unfold = () => {
      const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      const folded = place?.closest('details');
      if (!folded || folded.open) return;
      folded.open = true;
      place?.scrollIntoView();
    };
    unfold();
    window.addEventListener('hashchange', unfold);
    return () => {
      window.removeEventListener('hashchange', unfold);
    };
  }, [id]);
  return null;
}
