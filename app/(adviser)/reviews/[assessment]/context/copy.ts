export const copy = {
  title: 'Context of the area',
  intro:
    'Expectations differ with threat and risk: a higher-threat area is expected to have considered prioritising Prevent, including dedicated resource. Context is kept with the record. It never changes a score.',
  threat: 'Is this a higher or a lower threat area?',
  resource: 'Dedicated resource for Prevent',
  resourceHint: 'For example, a full-time Prevent Coordinator. Leave it empty where there is none.',
  save: 'Save context',
  back: 'Do nothing and go back',
} as const;
