import { NotificationBanner } from '@/components/govuk';

interface DoneBannerProps {
  /** `?done=…` of the address: only looked up, never shown. */
  readonly done: unknown;
  readonly words: Readonly<Record<string, string>>;
}

/** After a form: what was done, in fixed words. */
export function DoneBanner({ done, words }: DoneBannerProps) {
  const text = typeof done === 'string' && Object.hasOwn(words, done) ? words[done] : undefined;
  return text === undefined ? null : <NotificationBanner success text={text} />;
}
