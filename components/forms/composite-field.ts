/**
 * What a stale save shows as one field and a form sends as several: a date's three parts, boxes that are ticked. `gather`
 * makes one text of them, `spread` gives each part its values back, so that the other person's version can be saved.
 */
export interface CompositeField {
  readonly gather: (form: FormData) => string;
  readonly spread: (value: string) => Readonly<Record<string, readonly string[]>>;
}
export type CompositeFields = Readonly<Record<string, CompositeField>>;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** The three parts of a date question as `2023-05-11`; what is no date is shown as it was typed. */
export const dateParts = (name: string): CompositeField => ({
  gather: (form) => {
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => text(form, `${name}-${part}`));
    return /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day)
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : [day, month, year].filter((part) => part !== '').join(' ');
  },
  spread: (value) => {
    const [year = '', month = '', day = ''] = value.split('-').map((part) => part.replace(/^0+/, ''));
    return { [`${name}-day`]: [day], [`${name}-month`]: [month], [`${name}-year`]: [year] };
  },
});

/** Boxes of one name, as `1, 2`. */
export const tickedBoxes = (name: string): CompositeField => ({
  gather: (form) => form.getAll(name).join(', '),
  spread: (value) => ({ [name]: value === '' ? [] : value.split(', ') }),
});
