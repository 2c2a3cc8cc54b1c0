export const copy = {
  title: 'Hand over to the council',
  what: [
    'The council’s Prevent Leads and contributors will see the proposed and agreed scores with their reasons, the summaries of scoring and the recommended actions. Private notes stay yours.',
    'The Prevent Leads are sent a notice and asked to confirm each agreed score, or to say where the council differs and why.',
    'From then on the council sees what you save at once. What you change is handed over again before the scores are agreed, so that the council is told.',
  ],
  list: 'Agreed scores to hand over',
  missing: 'Before you can hand over',
  button: 'Hand over',
  back: 'Do nothing and go back',
  stillCount:
    'The council has answered already. What it said of scores that have stayed the same still counts, unless it answers anew.',
  already: 'The council has been shown all of this already. There is nothing new to hand over',
} as const;
