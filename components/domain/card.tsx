import type { ReactNode } from 'react';
import { joined } from '@/components/govuk/class-names';

interface CardProps {
  readonly title?: ReactNode;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  /** wash: an aside that is not to be filled in; adviser: private to the adviser. */
  readonly tone?: 'plain' | 'wash' | 'adviser' | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Something of its own beside or within the page's matter. */
export function Card({ title, titleLevel = 2, tone = 'plain', id, className, children }: CardProps) {
  const Heading = `h${titleLevel}` as const;
  return (
    <section className={joined('card', tone !== 'plain' && `card--${tone}`, className)} id={id}>
      {title ? <Heading className="card__title">{title}</Heading> : null}
      {children}
    </section>
  );
}
