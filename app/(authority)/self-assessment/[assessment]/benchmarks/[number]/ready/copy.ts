/** Words of the page that asks whether a benchmark is ready for the lead. */
export const copy = {
  title: 'Ready for the lead?',
  titleReady: 'Take the mark back?',
  lead: 'You say that you have done your part of this benchmark. The Prevent Lead sees it on their list, and is told by e-mail the first time. You can still change it; if you do, the mark is taken back and you mark it again.',
  leadReady: 'You say that you have not done your part of this benchmark yet. The Prevent Lead sees it on their list.',
  submit: 'Mark as ready',
  takeBack: 'Take the mark back',
  keep: 'Leave it as it is',
  back: (number: number) => `Back to benchmark ${number}`,
} as const;
