import { ON_BEHALF, type OnBehalf } from '@/lib/people/helping';
import { behalfWords, copy } from './copy';

const isKnown = (word: string): word is OnBehalf => (ON_BEHALF as readonly string[]).includes(word);

/** For whom somebody speaks: the district by name, the lead's own words where there were none of ours. */
export function speaksForWords({
  onBehalfOf,
  district,
}: {
  readonly onBehalfOf: string;
  readonly district: string | null;
}): string {
  if (onBehalfOf === '') return copy.notSaid;
  if (onBehalfOf === 'district' && district !== null) return district;
  return isKnown(onBehalfOf) ? behalfWords[onBehalfOf] : onBehalfOf;
}

/** The choice on the form that stands for what is kept. */
export const behalfChoice = (onBehalfOf: string): OnBehalf | undefined =>
  onBehalfOf === '' ? undefined : isKnown(onBehalfOf) ? onBehalfOf : 'other';
