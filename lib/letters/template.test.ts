import { describe, expect, it } from 'vitest';
import { aLetterInput } from '@/tests/factories/letter-input';
import { buildLetterContent } from './build';
import { defaultTemplate } from './default-template';
import { letterDocument } from './document';
import { problemsInPart, problemsInTemplate, resolvePart } from './template';
import { NATIONS, PART_LIMIT, PLACEHOLDERS, type Placeholder } from './template-parts';

const VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])) as Record<Placeholder, string>;

describe('the text that a cycle starts with', () => {
  it.each(NATIONS)('has nothing wrong with it for %s', (nation) => {
    expect(problemsInTemplate(defaultTemplate(nation))).toEqual([]);
  });

  it.each(NATIONS)('makes a letter for %s in which no placeholder is left', (nation) => {
    const { council } = aLetterInput();
    const content = buildLetterContent(
      aLetterInput({ council: { ...council, nation }, template: { version: 1, parts: defaultTemplate(nation) } }),
    );
    expect(JSON.stringify(letterDocument(content))).not.toMatch(/\{\{|\}\}/);
  });
});

describe('a part of the fixed text', () => {
  it('names a placeholder that does not exist, and the one that was meant', () => {
    expect(problemsInPart('introduction', 'To {{councl}} and {{council}}')).toMatchObject([
      { kind: 'unknown-placeholder', given: 'councl', nearest: 'council' },
    ]);
  });

  it('suggests nothing where nothing is close, and says what there is', () => {
    const [problem] = problemsInPart('introduction', '{{council}} {{weather}}');
    expect(problem).toMatchObject({ kind: 'unknown-placeholder', given: 'weather', nearest: null });
    expect(problem?.kind === 'unknown-placeholder' && problem.allowed).toContain('region');
  });

  it('refuses a placeholder whose data may not be there in this part', () => {
    expect(problemsInPart('introduction', '{{council}}, {{thanked}}')).toMatchObject([
      { kind: 'unknown-placeholder', given: 'thanked' },
    ]);
  });

  it('must name whom it thanks', () => {
    expect(problemsInPart('thanks', 'Thank you.')).toEqual([
      { kind: 'placeholder-missing', part: 'thanks', placeholder: 'thanked' },
    ]);
  });

  it('must not be empty, nor longer than its limit, nor break a line that is one', () => {
    expect(problemsInPart('duty', ' \n ')).toEqual([{ kind: 'empty', part: 'duty' }]);
    expect(problemsInPart('duty', 'x'.repeat(PART_LIMIT + 3))).toEqual([{ kind: 'too-long', part: 'duty', by: 3 }]);
    expect(problemsInPart('heading', 'One\ntwo')).toEqual([{ kind: 'not-one-line', part: 'heading' }]);
  });

  it('finds a placeholder that was not finished', () => {
    expect(problemsInPart('duty', 'To {{council and on')).toMatchObject([{ kind: 'unfinished-placeholder' }]);
    expect(problemsInPart('duty', 'To council}} and on')).toMatchObject([{ kind: 'unfinished-placeholder' }]);
  });

  it.each([
    ['braces and spaces', `{{${' '.repeat(PART_LIMIT - 2)}`],
    ['braces and letters', `{{ a${' '.repeat(PART_LIMIT - 20)}a`],
    ['braces', '{{'.repeat(PART_LIMIT / 2)],
    ['brackets', '['.repeat(PART_LIMIT)],
    ['links begun', '[a]('.repeat(PART_LIMIT / 4)],
    ['far more than fits', `{{${' '.repeat(900_000)}`],
  ])('is read in a moment, also where it is nothing but %s', (_what, source) => {
    const started = performance.now();
    for (const part of ['duty', 'thanks', 'heading'] as const) problemsInPart(part, `a${source}a`);
    expect(performance.now() - started).toBeLessThan(250);
  });

  it.each(['http://insecure.example', 'javascript:alert', 'nowhere'])('refuses a link to %s', (href) => {
    expect(problemsInPart('duty', `See [this](${href}).`)).toEqual([{ kind: 'link-not-https', part: 'duty', href }]);
  });

  it('puts data and links into paragraphs and bullets', () => {
    expect(
      resolvePart(
        'duty',
        'To {{ council }}:\n- see [the {{nation}} guidance](https://guidance.example/a), please',
        VALUES,
      ),
    ).toEqual([
      { kind: 'paragraph', runs: [{ text: 'To <council>:' }] },
      {
        kind: 'list',
        items: [
          [
            { text: 'see ' },
            { text: 'the <nation> guidance', href: 'https://guidance.example/a' },
            { text: ', please' },
          ],
        ],
      },
    ]);
  });

  it('never lets data become markup, a placeholder or a link', () => {
    const sly = '[click](https://evil.example) {{region}}\n\n- bullet';
    expect(resolvePart('duty', 'For {{council}}.', { ...VALUES, council: sly })).toEqual([
      { kind: 'paragraph', runs: [{ text: `For ${sly}.` }] },
    ]);
  });

  it('throws for a placeholder that its saving would have refused', () => {
    expect(() => resolvePart('duty', '{{thanked}}', VALUES)).toThrow(RangeError);
  });
});
