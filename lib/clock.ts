import { DateTime, IANAZone } from 'luxon';

/** The clock is injected: use-cases get one, tests set one. */
export interface Clock {
  now(): Date;
}
export const systemClock: Clock = { now: () => new Date() };

/** Times are stored in UTC and shown as they are on the wall in the United Kingdom. */
const ZONE = 'Europe/London';

const HOUR = 3_600_000;
const HOURS_REMEMBERED = 10_000;

/** The offset changes on the hour, and asking the platform for it costs more than everything else about a date. */
class RememberedZone extends IANAZone {
  readonly #offsets = new Map<number, number>();

  override offset(at: number): number {
    const hour = Math.floor(at / HOUR);
    const offset = this.#offsets.get(hour) ?? super.offset(hour * HOUR);
    if (this.#offsets.size >= HOURS_REMEMBERED) this.#offsets.clear();
    this.#offsets.set(hour, offset);
    return offset;
  }
}
const LONDON = new RememberedZone(ZONE);

const uk = (at: Date) => DateTime.fromJSDate(at, { zone: LONDON }).setLocale('en-GB');

/** `11 May 2023` */
export const formatDate = (at: Date): string => uk(at).toFormat('d MMMM yyyy');
/** `11 May 2023 at 2:02pm` */
export const formatDateTime = (at: Date): string =>
  `${uk(at).toFormat('d MMMM yyyy')} at ${uk(at).toFormat('h:mma').toLowerCase()}`;

/** `2:02pm` */
export const formatTime = (at: Date): string => uk(at).toFormat('h:mma').toLowerCase();

/** A civil date (as the database's `date` comes back: midnight UTC) in words. */
export const formatCivilDate = (date: Date): string =>
  DateTime.fromJSDate(date, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');
/** `2023-05-11` of a civil date. */
export const isoCivilDate = (date: Date): string => DateTime.fromJSDate(date, { zone: 'utc' }).toFormat('yyyy-MM-dd');

/** The civil date in the United Kingdom at a moment: `2023-05-11`. */
export const isoDay = (at: Date): string => uk(at).toFormat('yyyy-MM-dd');
/** A civil date kept as `2023-05-11`, in words: `11 May 2023`. */
export const formatIsoDay = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-GB').toFormat('d MMMM yyyy');

/** A civil date from day, month and year as typed; null where there is no such day. */
export function civilDate(year: number, month: number, day: number): Date | null {
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid ? date.toJSDate() : null;
}

/** The moment at which a civil date begins in the United Kingdom. */
export function startOfCivilDay(date: Date): Date {
  const { year, month, day } = DateTime.fromJSDate(date, { zone: 'utc' });
  return DateTime.fromObject({ year, month, day }, { zone: LONDON }).toJSDate();
}

/** The civil date so many days after the day of a moment in the United Kingdom. @example civilDaysAfter(sentAt, 14) */
export function civilDaysAfter(at: Date, days: number): Date {
  const { year, month, day } = uk(at).plus({ days });
  return DateTime.fromObject({ year, month, day }, { zone: 'utc' }).toJSDate();
}

/** A deadline is the end of that day in the United Kingdom, summer time or not. */
export function endOfDeadline(deadlineOn: Date): Date {
  const { year, month, day } = DateTime.fromJSDate(deadlineOn, { zone: 'utc' });
  return DateTime.fromObject({ year, month, day }, { zone: LONDON }).endOf('day').toJSDate();
}

/** Whole days by which something came after its deadline; 0: in time. */
export const daysLate = (deadlineOn: Date, at: Date): number => Math.max(0, -daysUntil(deadlineOn, at));

/** Whole days from today to the deadline's day, there: 0 on the day itself, negative afterwards. */
export function daysUntil(deadlineOn: Date, now: Date): number {
  const deadline = DateTime.fromJSDate(endOfDeadline(deadlineOn), { zone: LONDON }).startOf('day');
  return Math.round(deadline.diff(uk(now).startOf('day'), 'days').days);
}
