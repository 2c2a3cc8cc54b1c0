import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';

interface AnchorProps extends ComponentPropsWithoutRef<'a'> {
  readonly href: string;
}

interface LinkProps extends AnchorProps {
  readonly noVisitedState?: boolean | undefined;
}
/** A link in running text. */
export function Link({ noVisitedState = false, className, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={joined('govuk-link', noVisitedState && 'govuk-link--no-visited-state', className)}>
      {children}
    </a>
  );
}

/** One step back, at the top of a page. */
export function BackLink({ className, children = 'Back', ...rest }: AnchorProps) {
  return (
    <a {...rest} className={joined('govuk-back-link', className)}>
      {children}
    </a>
  );
}

/** The first thing a keyboard reaches. */
export function SkipLink({
  href = '#content',
  className,
  children = 'Skip to main content',
  ...rest
}: ComponentPropsWithoutRef<'a'>) {
  return (
    <a {...rest} href={href} className={joined('govuk-skip-link', className)}>
      {children}
    </a>
  );
}
