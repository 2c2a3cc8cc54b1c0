import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';

export type TagColour = 'grey' | 'turquoise' | 'green' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';
interface TagProps extends ComponentPropsWithoutRef<'strong'> {
  readonly colour?: TagColour | undefined;
}

/** A status in a word or two. */
export function Tag({ colour, className, ...rest }: TagProps) {
  return <strong {...rest} className={joined('govuk-tag', colour && `govuk-tag--${colour}`, className)} />;
}
