import { civilDaysAfter, endOfDeadline } from '../clock';

/** How long a council has to check the draft letter's facts, unless it confirms them sooner (a choice of this service). */
export const FACT_CHECK_DAYS = 14;

export interface FactCheck {
  /** Null: it was never sent, or the check was skipped. */
  readonly sentAt: Date | null;
  /** The council confirmed, or the adviser skipped the check. */
  readonly endedAt: Date | null;
}

/** The last day of the check, as a civil date. */
export const factCheckEndsOn = (sentAt: Date): Date => civilDaysAfter(sentAt, FACT_CHECK_DAYS);

/** Whether the letter can be issued as far as the check is concerned: confirmed, skipped, or its time has run out. */
export const isFactCheckOver = ({ sentAt, endedAt }: FactCheck, now: Date): boolean =>
  endedAt !== null || (sentAt !== null && endOfDeadline(factCheckEndsOn(sentAt)) < now);
