import { civilDaysAfter, daysUntil, startOfCivilDay } from '@/lib/clock';

/** The reminder of the day after a deadline, in the same list as those of the days before. */
export const DAY_AFTER = -1;

/** The most reminders that a cycle may ask for, and how many days before the deadline the first may be. */
export const REMINDERS_AT_MOST = 10;
export const REMINDER_DAYS_AT_MOST = 180;

/** Nobody is written to at night: from eight in the morning in the United Kingdom. */
const FROM_HOUR = 8;

interface Awaited {
  /** The council's own deadline, a civil date. */
  readonly deadlineOn: Date;
  /** When it could first be worked on, so that no reminder is sent of a day that was over by then. */
  readonly since: Date;
  /** Days before the deadline on which the cycle reminds. */
  readonly reminderDays: readonly number[];
  /** Reminders of this deadline that have gone. */
  readonly sent: readonly number[];
}

/**
 * Which reminder is due of a self-assessment that has not come: the latest whose day has come and that has not gone. Where the
 * service was down on several such days only the last of them is sent. On the day after the deadline it is `DAY_AFTER`.
 *
 * @returns days before the deadline, or `DAY_AFTER`; null: none is due
 * @example dueReminder({ deadlineOn, since, reminderDays: [14, 7], sent: [14] }, now) // 7, a week before
 */
export function dueReminder({ deadlineOn, since, reminderDays, sent }: Awaited, now: Date): number | null {
  const left = daysUntil(deadlineOn, now);
  const [due] = [...reminderDays, DAY_AFTER].filter((days) => days >= left).toSorted((a, b) => a - b);
  if (due === undefined || sent.includes(due)) return null;
  const day = civilDaysAfter(startOfCivilDay(deadlineOn), -due);
  const from = startOfCivilDay(day).getTime() + FROM_HOUR * 3_600_000;
  return from <= now.getTime() && from > since.getTime() ? due : null;
}

/**
 * Days as they are typed: `28, 14, 7, 1`, each once, the earliest reminder first; nothing: no reminders.
 *
 * @returns null where something of it is no whole number from 0 to 180, or where there are more than ten
 */
export function readReminderDays(typed: string): readonly number[] | null {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= REMINDER_DAYS_AT_MOST)) return null;
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
  return days.length > REMINDERS_AT_MOST ? null : days;
}
