import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { framework2022 } from '@/lib/framework';
import { CHANGES, countByStatus } from '@/lib/scoring';
import type { BenchmarkOutcome, Score } from '@/lib/scoring';
import { STATES } from '@/lib/workflow';
import { ActionList } from './action-list';
import { AnnexTable } from './annex-table';
import { LastYearCard } from './last-year-card';
import { OnlyYou } from './only-you';
import { ProfileChart } from './profile-chart';
import { RichText } from './rich-text-view';
import { StateTag } from './state-tag';
import { ScoresMean, StatusCounts } from './status-counts';
import { benchmarksInWords, changeWords, counted, listed } from './words';

/** The worked case of the published letter: process.md. */
const WORKED: readonly (Score | 'not-scored')[] = [4, 4, 4, 4, 'not-scored', 3, 4, 3, 3, 3];
const outcomes: readonly BenchmarkOutcome[] = framework2022.benchmarks.map(({ number, title }, place) => ({
  number,
  title,
  score: WORKED[place] ?? 'not-scored',
}));
const plain = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the annex can be read by someone who has never seen the service', () => {
  const markup = renderToStaticMarkup(
    <AnnexTable rows={outcomes.map((outcome) => ({ ...outcome, last: 3, change: 'Same' }))} />,
  );
  it('has every benchmark in order with its score and its status in words', () => {
    const rows = markup.split('<tr').slice(2).map(plain);
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatch(/1 Risk Assessment 4 Exceeded .* Same/);
    expect(rows[5]).toMatch(/6 Problem Solving Process 3 Met/);
  });
  it('shows the benchmark that is not scored as N/A, never as zero', () => {
    const row = plain(markup.split('<tr')[6] ?? '');
    expect(row).toMatch(/5 Channel Panel N\/A Not scored/);
    expect(row).not.toMatch(/\b0\b/);
  });
  it('repeats each heading beside its value for a phone, and stays a table for a screen reader', () => {
    for (const label of ['Score', 'Requirements', '1 to 5', 'Change'])
      expect(markup).toContain(`data-label="${label}"`);
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(markup).toContain(`role="${role}"`);
  });
  it('has each summary in a row of its own beneath, closed, and named for who hears it alone', () => {
    const summed = renderToStaticMarkup(
      <AnnexTable
        rows={outcomes.map((outcome) => ({
          ...outcome,
          summary: outcome.score === 'not-scored' ? undefined : <RichText source={'Refreshed yearly:\n- in May'} />,
        }))}
      />,
    );
    const rows = summed.split('<tr').slice(2);
    expect(rows).toHaveLength(19);
    expect(plain(rows[1] ?? '')).toContain('Summary of scoring : Risk Assessment Refreshed yearly: in May');
    expect(rows[1]).toMatch(/colSpan="5"/i);
    expect(rows[1]).toContain('<li>in May</li>');
    expect(summed).not.toMatch(/<details[^>]* open/);
    expect(rows[0]).not.toContain('Refreshed');
  });
  it('leaves last year out where there is none', () => {
    const first = renderToStaticMarkup(<AnnexTable rows={outcomes} withLastYear={false} />);
    expect(first).not.toMatch(/last year|Change/);
  });
});

describe('scores are counted, never added up', () => {
  it('counts by status', () => {
    expect(plain(renderToStaticMarkup(<StatusCounts counts={countByStatus(outcomes)} />))).toBe(
      ' Exceeded 5 Met 4 Not met 0 Not scored 1 ',
    );
  });
  it('says what the scores do not mean', () => {
    expect(plain(renderToStaticMarkup(<ScoresMean />))).toContain(
      'not how effective the council is against radicalisation',
    );
  });
  it('has the same figures in the profile as in the table behind it', () => {
    const markup = renderToStaticMarkup(
      <ProfileChart title="Profile" points={outcomes.map((outcome) => ({ ...outcome, last: null }))} />,
    );
    expect(markup).toContain('<title>Profile: 9 benchmarks scored 1 to 5, as in the table below</title>');
    expect(markup.match(/class="ladder__main"/g)).toHaveLength(9);
    expect(plain(markup)).toContain('5 Channel Panel N/A Not scored');
    expect(markup).not.toContain('style=');
  });
});

describe('recommended actions', () => {
  it('says so where there are none, which is allowed', () => {
    expect(plain(renderToStaticMarkup(<ActionList actions={[]} />))).toContain('No actions are recommended this year.');
  });
  it('leaves out an owner or a date that nobody gave', () => {
    const action = { id: 'a', text: 'Bring in the military', benchmarks: [2, 10], owner: null, due: null };
    expect(plain(renderToStaticMarkup(<ActionList actions={[action]} />))).toBe(
      ' Bring in the military Serves benchmarks 2 and 10 ',
    );
  });
});

describe('last year beside this one', () => {
  it('has a good card where there is none', () => {
    expect(plain(renderToStaticMarkup(<LastYearCard score={null} />))).toContain(
      'There is no agreed score from the year before',
    );
  });
  it('says the score and its status, and shows the summary as text', () => {
    const markup = renderToStaticMarkup(<LastYearCard score={3} cycle="2021/22" summary={'<i>Plan</i>\n- agreed'} />);
    expect(plain(markup)).toContain('Last year (2021/22): 3, met');
    expect(markup).toContain('&lt;i&gt;Plan');
  });
  it('says what became of a benchmark for every kind of change', () => {
    expect(CHANGES.map((change) => changeWords(change, 3))).toEqual([
      'Up from 3',
      'Down from 3',
      'Same',
      'First scored this year',
      'No longer scored, was 3',
      '',
      'Joins earlier benchmarks',
      'Cannot be compared',
    ]);
  });
});

describe('words', () => {
  it('has words for every state', () => {
    for (const state of STATES)
      expect(plain(renderToStaticMarkup(<StateTag state={state} />)).trim()).toMatch(/^[A-Z][a-z ]+$/);
  });
  it('counts and lists as people do', () => {
    expect(counted(1, 'question')).toBe('1 question');
    expect(counted(1204, 'question')).toBe('1,204 questions');
    expect(listed([])).toBe('');
    expect(listed([2, 9, 10])).toBe('2, 9 and 10');
    expect(benchmarksInWords([9])).toBe('benchmark 9');
  });
  it('says beside private notes that they may be asked for', () => {
    expect(plain(renderToStaticMarkup(<OnlyYou>…</OnlyYou>))).toMatch(
      /Only you, until you share it .* freedom of information/,
    );
  });
});
