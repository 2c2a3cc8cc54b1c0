import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { charactersLeft } from './characters-left';
import { ConflictChoice } from './conflict-choice';
import { FieldCheckboxes, FieldRadios } from './field-choices';
import { FieldDate } from './field-date';
import { FieldHidden } from './field-hidden';
import { FieldInput } from './field-input';
import { FieldSelect } from './field-select';
import { FieldTextarea } from './field-textarea';
import { FormContext } from './form-context';
import { emptyFormState, fieldState } from './form-state';
import type { FormState } from './form-state';
import { resolveConflict } from './resolve-conflict';

const refused: FormState = { errors: [{ field: 'why', message: 'Say why' }], values: { why: 'typed', tick: ['a'] } };
const within = (state: FormState, field: React.ReactNode) =>
  renderToStaticMarkup(<FormContext value={state}>{field}</FormContext>);
const form = (entries: readonly (readonly [string, string])[]) => {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
};

describe('a form shows what the record has until it was sent, and what was typed from then on', () => {
  it('shows the record at first', () => {
    expect(fieldState(emptyFormState, 'why', 'kept')).toEqual({ values: ['kept'], value: 'kept', error: undefined });
    expect(fieldState(emptyFormState, 'why', null).value).toBe('');
  });
  it('shows what was typed, with what is wrong', () => {
    expect(fieldState(refused, 'why', 'kept')).toEqual({ values: ['typed'], value: 'typed', error: 'Say why' });
  });
  it('does not tick a box again that was unticked', () => {
    const items = [
      { value: 'a', text: 'A' },
      { value: 'b', text: 'B' },
    ];
    const markup = within(refused, <FieldCheckboxes name="tick" items={items} values={['a', 'b']} />);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(
      within({ ...refused, values: {} }, <FieldCheckboxes name="tick" items={items} values={['a', 'b']} />),
    ).not.toContain('checked');
  });
  it('keeps a text that is too long, whole', () => {
    const long = 'x'.repeat(20_000);
    const markup = within(
      { errors: [{ field: 'why', message: 'Too long' }], values: { why: long } },
      <FieldTextarea name="why" label="Why" limit={5000} />,
    );
    expect(markup).toContain(long);
    expect(markup).not.toContain('maxlength');
    expect(markup).toContain('You can enter up to 5,000 characters');
  });
  it('shows markup that was typed as text', () => {
    const state = { ...refused, values: { why: '"><script>alert(1)</script>' } };
    expect(within(state, <FieldInput name="why" label="Why" />)).not.toContain('<script>');
  });
  it('shows a choice that does not exist as nothing chosen', () => {
    const state = { ...refused, values: { pick: 'other' } };
    const items = [{ value: 'a', text: 'A' }];
    expect(within(state, <FieldRadios name="pick" items={items} value="a" />)).not.toContain('checked');
    expect(within(state, <FieldSelect name="pick" label="Pick" items={items} value="a" />)).not.toContain('selected');
  });
  it('goes on sending what it was shown, so that a stale save stays one', () => {
    const sent = { ...refused, values: { seen: '3' } };
    expect(within(sent, <FieldHidden name="seen" value={9} />)).toContain('value="3"');
    expect(within(emptyFormState, <FieldHidden name="seen" value={9} />)).toContain('value="9"');
  });
});

describe('a date', () => {
  const values = { 'due-day': '31', 'due-month': '2', 'due-year': '2024' };
  it('is shown as its three numbers', () => {
    const markup = within(emptyFormState, <FieldDate name="due" legend="Due" value="2024-03-09" />);
    expect(
      [...markup.matchAll(/name="(due-\w+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => `${name} ${value}`),
    ).toEqual(['due-day 9', 'due-month 3', 'due-year 2024']);
  });
  it('is marked whole where the whole is wrong, and in one part where that is', () => {
    const wrong = (field: string) =>
      within({ errors: [{ field, message: 'Must be a real date' }], values }, <FieldDate name="due" legend="Due" />);
    expect(wrong('due').match(/govuk-input--error/g)).toHaveLength(3);
    expect(wrong('due-day').match(/govuk-input--error/g)).toHaveLength(1);
    expect(wrong('due-day')).toContain('Must be a real date');
  });
});

describe('a stale save shows both texts and keeps the chosen one', () => {
  const field = { field: 'why', label: 'Why this score?', yours: 'Mine', theirs: 'Theirs\n<b>x</b>' };
  it('shows both, with your own chosen and nothing read as markup', () => {
    const markup = renderToStaticMarkup(
      <ConflictChoice conflict={{ version: 4, byName: 'An officer', at: '11 May', fields: [field] }} />,
    );
    expect(markup).toContain('Mine');
    expect(markup).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(markup).toMatch(/value="yours"[^>]*checked|checked[^>]*value="yours"/);
  });
  it('takes their text where it was chosen', () => {
    const resolved = resolveConflict(
      form([
        ['choose:why', 'theirs'],
        ['theirs:why', 'Theirs'],
        ['why', 'Mine'],
        ['version', '4'],
      ]),
    );
    expect([...resolved]).toEqual([
      ['version', '4'],
      ['why', 'Theirs'],
    ]);
  });
  it('keeps your text as it stands, changed or not, where it was chosen', () => {
    const resolved = resolveConflict(
      form([
        ['choose:why', 'yours'],
        ['theirs:why', 'Theirs'],
        ['why', 'Both together'],
      ]),
    );
    expect([...resolved]).toEqual([['why', 'Both together']]);
  });
  it('takes an empty text of theirs too, and several values as they were sent', () => {
    const resolved = resolveConflict(
      form([
        ['choose:why', 'theirs'],
        ['theirs:why', ''],
        ['why', 'Mine'],
        ['tick', 'a'],
        ['tick', 'b'],
      ]),
    );
    expect([...resolved]).toEqual([
      ['tick', 'a'],
      ['tick', 'b'],
      ['why', ''],
    ]);
  });
  it('does not invent a field that was chosen without a text', () => {
    expect([...resolveConflict(form([['choose:why', 'theirs']]))]).toEqual([]);
  });
  it('leaves every other form as it is', () => {
    const entries = [
      ['a', '1'],
      ['b', '2'],
    ] as const;
    expect([...resolveConflict(form(entries))]).toEqual(entries);
  });
});

describe('how much still fits', () => {
  it.each([
    ['', 5, 'You have 5 characters left'],
    ['1234', 5, 'You have 1 character left'],
    ['12345', 5, 'You have 0 characters left'],
    ['123456', 5, 'You have 1 character too many'],
    ['  12\r\n3  ', 5, 'You have 1 character left'],
  ])('%j of %i: %s', (text, limit, words) => {
    expect(charactersLeft(text, limit)).toBe(words);
  });
});
