import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { benchmarkByNumber, framework2022 } from '@/lib/framework';
import { acceptsAnswer } from '@/lib/scoring';
import type { Benchmark, Statement } from '@/lib/scoring';
import { DescriptionChoices } from './description-choices';
import { Descriptions } from './descriptions';
import { StatementQuestion, answersTo } from './statement-question';

const plan = benchmarkByNumber(framework2022, 3) as Benchmark;
const everyStatement: readonly Statement[] = framework2022.benchmarks.flatMap(({ levels }) =>
  levels.flatMap(({ statements }) => statements),
);
const asked = everyStatement.filter(({ polarity, means }) => polarity !== 'permissive' && means === undefined);
const radios = (markup: string) => markup.match(/<input[^>]*type="radio"[^>]*>/g) ?? [];

describe('a statement can be answered', () => {
  it.each(asked.map((statement) => [statement.id, statement] as const))(
    '%s offers exactly the answers that are accepted',
    (_id, statement) => {
      for (const answer of answersTo(statement)) expect(acceptsAnswer(statement, answer)).toBe(true);
      expect(answersTo(statement)).toHaveLength(statement.polarity === 'shortfall' ? 2 : statement.conditional ? 5 : 4);
    },
  );

  const [practice] = asked.filter(({ polarity }) => polarity === 'practice') as [Statement];

  it('has a legend in its standing-alone words and a radio button for each answer, and one that takes it back', () => {
    const markup = renderToStaticMarkup(<StatementQuestion statement={practice} value="partly" />);
    expect(markup).toContain(`<legend class="segments__legend">${practice.asks}</legend>`);
    expect(radios(markup)).toHaveLength(5);
    expect(radios(markup).filter((radio) => radio.includes('checked'))).toEqual([
      expect.stringContaining('value="partly"'),
    ]);
    expect(radios(markup).at(-1)).toContain('value=""');
    expect(markup).toContain('not answered');
  });

  it('has nothing chosen before it is answered, and shows nothing that is not one of its answers', () => {
    for (const value of [null, '', 'true-of-us', '<b>']) {
      expect(renderToStaticMarkup(<StatementQuestion statement={practice} value={value} />)).not.toContain('checked');
    }
  });

  it('ties what is wrong to the question', () => {
    const markup = renderToStaticMarkup(<StatementQuestion statement={practice} error="Choose one of the answers" />);
    expect(markup).toContain(`aria-describedby="answer.${practice.id}-error"`);
    expect(markup).toContain(`id="answer.${practice.id}-error"`);
  });
});

describe('a score is chosen by its published description', () => {
  it('offers all five, verbatim, in order, under what each says of the requirements', () => {
    const markup = renderToStaticMarkup(<DescriptionChoices levels={plan.levels} value={4} />);
    expect(radios(markup).map((radio) => /value="(\d)"/.exec(radio)?.[1])).toEqual(['1', '2', '3', '4', '5']);
    for (const { text } of plan.levels) expect(markup).toContain(renderToStaticMarkup(<>{text}</>));
    const [notMet, met, exceeded] = ['Requirements not met', 'Requirements met', 'Requirements exceeded'].map((words) =>
      markup.indexOf(words),
    );
    const of = (level: number) => markup.indexOf(`value="${level}"`);
    expect([notMet, of(1), of(2), met, of(3), exceeded, of(4), of(5)]).toEqual(
      [notMet, of(1), of(2), met, of(3), exceeded, of(4), of(5)].toSorted((a = 0, b = 0) => a - b),
    );
    expect(radios(markup).filter((radio) => radio.includes('checked'))).toEqual([expect.stringContaining('value="4"')]);
  });

  it('shows a typed score that does not exist as nothing chosen', () => {
    for (const value of ['0', '6', '3.5', '4 ', 'four', null]) {
      expect(renderToStaticMarkup(<DescriptionChoices levels={plan.levels} value={value} />)).not.toContain('checked');
    }
  });

  it('shows the descriptions of a benchmark that is not scored without saying anything of the requirements', () => {
    const channel = benchmarkByNumber(framework2022, 5) as Benchmark;
    const markup = renderToStaticMarkup(<Descriptions levels={channel.levels} withoutStatus />);
    expect(markup).not.toContain('Requirements');
    expect(markup.match(/<li /g)).toHaveLength(5);
  });
});
