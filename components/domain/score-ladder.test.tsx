import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SCORES } from '@/lib/scoring';
import { ladderWords } from './ladder-words';
import { ScoreLadder } from './score-ladder';
import { ScoreTag } from './score-tag';

const titleOf = (markup: string) => /<title>(.*?)<\/title>/.exec(markup)?.[1];
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('a ladder says everything that it shows in words', () => {
  it('names every mark and what the score that counts says of the requirements', () => {
    const words = ladderWords({ agreed: 3, self: 4, proposed: 3, supported: 2, last: 4 });
    expect(words).toBe('Agreed 3, self 4, proposed 3, answers support 2, last year 4. Met');
  });
  it('says so where there is no score yet, and where none can be', () => {
    expect(ladderWords({})).toBe('No score yet');
    expect(ladderWords({}, true)).toBe('Not scored');
    expect(ladderWords({ last: 'not-scored', self: 2 })).toBe('Self 2, last year not scored. Not met');
  });
  it.each(['large', 'small', 'mini'] as const)('has them as the title of the %s picture', (size) => {
    expect(titleOf(renderToStaticMarkup(<ScoreLadder self={4} last={3} size={size} legend={false} />))).toBe(
      'Self 4, last year 3. Exceeded',
    );
  });
});

describe('a ladder is told apart without colour', () => {
  it('fills one step, the agreed one before the self score', () => {
    const markup = renderToStaticMarkup(<ScoreLadder agreed={3} self={4} size="small" />);
    expect(count(markup, 'class="ladder__main"')).toBe(1);
    expect(markup).toContain('>3</text>');
  });
  it('rings the self score only where it differs from the agreed one', () => {
    expect(renderToStaticMarkup(<ScoreLadder agreed={3} self={4} />)).toContain('class="ladder__self"');
    expect(renderToStaticMarkup(<ScoreLadder agreed={4} self={4} />)).not.toContain('class="ladder__self"');
    expect(renderToStaticMarkup(<ScoreLadder self={4} />)).not.toContain('class="ladder__self"');
  });
  it('dashes the ring of the proposed score, in white where it stands on the filled step', () => {
    const onFilled = renderToStaticMarkup(<ScoreLadder self={4} proposed={4} legend={false} />);
    expect(onFilled).toMatch(/class="ladder__proposed-on-main"[^>]*stroke="#ffffff"[^>]*stroke-dasharray/);
  });
  it.each(SCORES)('draws the bar of what the answers support up to the end of step %i', (supported) => {
    const markup = renderToStaticMarkup(<ScoreLadder self={5} supported={supported} legend={false} />);
    const bar = /class="ladder__supported" x="1" y="[\d.]+" width="(\d+)"/.exec(markup)?.[1];
    expect(Number(bar)).toBe(supported * 60 + (supported - 1) * 6);
  });
  it('dots every step of a benchmark that is not scored, fills none and never says zero', () => {
    const markup = renderToStaticMarkup(<ScoreLadder notScored agreed={null} />);
    expect(count(markup, 'stroke-dasharray="2 3"')).toBe(5);
    expect(markup).not.toContain('ladder__main');
    expect(markup).not.toMatch(/>0</);
  });
  it('has no inline style', () => {
    expect(renderToStaticMarkup(<ScoreLadder agreed={1} self={2} proposed={3} supported={4} last={5} />)).not.toContain(
      'style=',
    );
  });
});

describe('duty status is in words', () => {
  it.each([
    [1, 'Not met'],
    [2, 'Not met'],
    [3, 'Met'],
    [4, 'Exceeded'],
    [5, 'Exceeded'],
    ['not-scored', 'Not scored'],
    [null, 'No score yet'],
  ] as const)('%s is %s', (score, words) => {
    expect(renderToStaticMarkup(<ScoreTag score={score} />)).toContain(`>${words}</strong>`);
  });
});
