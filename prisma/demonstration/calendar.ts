import { civilDate } from '@/lib/clock';

const DAY = 86_400_000;

/** Working hours of the days before the day of seeding: nothing made up happens at a weekend, or in the future. */
export interface Calendar {
  /** @param order of what happens on one day, from 0 to 8: hours between nine and five */
  readonly at: (daysAgo: number, order?: number) => Date;
  /** A civil date so many days from the day of seeding (negative: before). */
  readonly day: (inDays: number) => Date;
}

export function calendarOf(now: Date): Calendar {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return {
    at(daysAgo, order = 0) {
      const midnight = new Date(today - daysAgo * DAY);
      const weekday = midnight.getUTCDay();
      const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
      const minutes = 9 * 60 + order * 53 + (daysAgo % 7) * 6;
      return new Date(midnight.getTime() - back * DAY + minutes * 60_000);
    },
    day(inDays) {
      const date = new Date(today + inDays * DAY);
      return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? date;
    },
  };
}
