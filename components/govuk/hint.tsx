import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';

/** Help that stands under a label. */
export function Hint({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} className={joined('govuk-hint', className)} />;
}
