import type { ReactNode } from 'react';
import { Card } from './card';

interface OnlyYouProps {
  readonly title?: string | undefined;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  readonly children: ReactNode;
}

/** What only the adviser sees until it is shared: a colour, a border and the words, and that it may still be asked for. */
export function OnlyYou({ title = 'Only you, until you share it', titleLevel, children }: OnlyYouProps) {
  return (
    <Card title={title} titleLevel={titleLevel} tone="adviser">
      {children}
      <p className="card__note">Notes may be asked for under freedom of information.</p>
    </Card>
  );
}
