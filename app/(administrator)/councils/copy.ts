export const copy = {
  title: 'Councils',
  lead: 'The councils of England, Wales and Scotland. Districts are not assessed: they contribute to their county’s self-assessment. Whoever runs the service loads the list, with npm run authorities:load; it is not changed here.',
  search: 'Search councils',
  searchHint: 'Name, Welsh name, region or ONS code',
  show: 'Show',
  filters: [
    { value: '', text: 'All councils' },
    { value: 'assessed', text: 'Assessed councils' },
    { value: 'without-lead', text: 'Assessed councils without a Prevent Lead' },
    { value: 'districts', text: 'Districts' },
  ],
  found: (total: number) =>
    total === 0 ? 'No council was found.' : total === 1 ? '1 council' : `${total.toLocaleString('en-GB')} councils`,
} as const;
