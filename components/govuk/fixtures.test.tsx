import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fieldCases } from './fixtures/cases-fields';
import { textCases } from './fixtures/cases-text';
import { normalised, parseHtml } from './fixtures/html-tree';
import { NOT_COMPARED } from './fixtures/not-compared';
import { fixturesOf } from './fixtures/options';

const CASES = { ...textCases, ...fieldCases };

describe.each(Object.keys(CASES))('%s gives the markup that govuk-frontend publishes', (component) => {
  const left = NOT_COMPARED[component] ?? {};
  const fixtures = fixturesOf(component);

  it.each(fixtures.filter(({ name }) => !(name in left)))('$name', ({ options, html }) => {
    const ours = renderToStaticMarkup(CASES[component]?.(options));
    expect(normalised(parseHtml(ours))).toEqual(normalised(parseHtml(html)));
  });

  it('names only fixtures that exist among those that are not compared', () => {
    const names = fixtures.map(({ name }) => name);
    expect(Object.keys(left).filter((name) => !names.includes(name))).toEqual([]);
  });
});

it('compares nine in ten of the published fixtures of the components in use', () => {
  const all = Object.keys(CASES).flatMap((component) => fixturesOf(component));
  const left = Object.keys(CASES).flatMap((component) => Object.keys(NOT_COMPARED[component] ?? {}));
  expect(1 - left.length / all.length).toBeGreaterThan(0.85);
});
