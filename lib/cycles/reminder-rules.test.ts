import { describe, expect, it } from 'vitest';
import { DAY_AFTER, dueReminder, readReminderDays } from './reminder-rules';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
/** The deadline is the end of 31 January 2027, in winter time. */
const awaited = { deadlineOn: day('2027-01-31'), since: day('2026-10-01'), reminderDays: [28, 14, 7, 1], sent: [] };
const at = (iso: string) => new Date(iso);

describe('a reminder of a self-assessment that has not come', () => {
  it('is due from eight in the morning of its day, and not before', () => {
    expect(dueReminder({ ...awaited, sent: [28, 14] }, at('2027-01-24T07:59:59Z'))).toBeNull();
    expect(dueReminder({ ...awaited, sent: [28, 14] }, at('2027-01-24T08:00:00Z'))).toBe(7);
  });
  it('goes by the clock on the wall in the United Kingdom, also in summer', () => {
    const summer = { ...awaited, deadlineOn: day('2027-07-31'), reminderDays: [7] };
    expect(dueReminder(summer, at('2027-07-24T06:59:59Z'))).toBeNull();
    expect(dueReminder(summer, at('2027-07-24T07:00:00Z'))).toBe(7);
  });
  it('goes once', () => {
    expect(dueReminder({ ...awaited, sent: [28, 14, 7] }, at('2027-01-24T12:00:00Z'))).toBeNull();
  });
  it('waits between its days', () => {
    expect(dueReminder({ ...awaited, sent: [28] }, at('2027-01-10T12:00:00Z'))).toBeNull();
    expect(dueReminder(awaited, at('2026-12-01T12:00:00Z'))).toBeNull();
  });
  it('is the last one only, where the service was down on several of its days', () => {
    expect(dueReminder(awaited, at('2027-01-26T12:00:00Z'))).toBe(7);
  });
  it('is not sent of a day that was over when the council was asked', () => {
    expect(dueReminder({ ...awaited, since: at('2027-01-20T09:00:00Z') }, at('2027-01-20T10:00:00Z'))).toBeNull();
    expect(dueReminder({ ...awaited, since: at('2027-01-20T09:00:00Z') }, at('2027-01-24T10:00:00Z'))).toBe(7);
  });
  it('is sent on the deadline’s own day where the cycle asks for that', () => {
    expect(dueReminder({ ...awaited, reminderDays: [0] }, at('2027-01-31T09:00:00Z'))).toBe(0);
  });
  it('says on the day after that the deadline has passed, also where no reminders are wanted', () => {
    expect(dueReminder({ ...awaited, reminderDays: [] }, at('2027-01-31T23:00:00Z'))).toBeNull();
    expect(dueReminder({ ...awaited, reminderDays: [] }, at('2027-02-01T08:00:00Z'))).toBe(DAY_AFTER);
    expect(dueReminder({ ...awaited, reminderDays: [], sent: [DAY_AFTER] }, at('2027-02-09T08:00:00Z'))).toBeNull();
  });
});

describe('reminder days as they are typed', () => {
  it.each([
    ['28, 14, 7, 1', [28, 14, 7, 1]],
    ['1 7;14', [14, 7, 1]],
    ['7, 7, 0', [7, 0]],
    ['', []],
    [' , ', []],
    ['180', [180]],
  ])('"%s"', (typed, days) => {
    expect(readReminderDays(typed)).toEqual(days);
  });
  it.each(['-1', '181', '7.5', 'seven', '7 days', '1,2,3,4,5,6,7,8,9,10,11'])('not "%s"', (typed) => {
    expect(readReminderDays(typed)).toBeNull();
  });
});
