import { Details } from '@/components/govuk/details';
import { Table } from '@/components/govuk/table';
import { SCORES } from '@/lib/scoring';
import type { NotScored, Score } from '@/lib/scoring';
import { INK, STATUS_FILLS } from './ladder-colours';
import { STATUS_WORDS, counted, statusOf } from './words';

export interface ProfilePoint {
  readonly number: number;
  readonly title: string;
  /** null: no score yet. */
  readonly score: Score | NotScored | null;
  readonly last?: Score | NotScored | null | undefined;
}
interface ProfileChartProps {
  readonly points: readonly ProfilePoint[];
  readonly title: string;
}

const STEP = 26; // one score, in the picture's own units
const LEFT = 64;
const TOP = 12;
const BASE = TOP + 5 * STEP;

/** A benchmark profile: a bar for each benchmark, a notch for last year, the line where the requirements begin to be met. */
export function ProfileChart({ points, title }: ProfileChartProps) {
  const column = 32;
  const width = LEFT + points.length * column + 6;
  const height = BASE + 26;
  const y = (score: number) => BASE - score * STEP;
  const hasLast = points.some(({ last }) => last);
  const scored = points.filter(({ score }) => score !== null && score !== 'not-scored').length;
  return (
    <figure className="profile">
      <svg
        role="img"
        className="profile__picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={12}
        fill={INK}
      >
        <title>{`${title}: ${counted(scored, 'benchmark')} scored 1 to 5, as in the table below`}</title>
        {SCORES.map((score) => (
          <g key={score}>
            <line x1={LEFT} x2={width} y1={y(score)} y2={y(score)} stroke="#cfcac0" strokeWidth={0.75} />
            <text x={LEFT - 6} y={y(score) + 4} textAnchor="end" fill="#4a5663">
              {score}
            </text>
          </g>
        ))}
        <text x={0} y={y(4.5) + 4}>
          Exceeded
        </text>
        <text x={0} y={y(3) + 4}>
          Met
        </text>
        <text x={0} y={y(1.5) + 4}>
          Not met
        </text>
        {points.map(({ number, score, last }, place) => (
          <Bar key={number} number={number} score={score} last={last} x={LEFT + place * column + 6} y={y} />
        ))}
        <line
          className="ladder__duty"
          x1={LEFT}
          x2={width}
          y1={y(2.5)}
          y2={y(2.5)}
          stroke={INK}
          strokeWidth={1.5}
          strokeDasharray="5 3"
        />
        <line x1={LEFT} x2={width} y1={BASE} y2={BASE} stroke={INK} strokeWidth={1} />
      </svg>
      <figcaption className="profile__caption">
        {title}. Above the dashed line the requirements are met.{hasLast ? ' ▾ marks last year.' : ''}
      </figcaption>
      <Details summary="The same as a table">
        <Table
          caption={title}
          captionClassName="govuk-visually-hidden"
          stacked
          firstCellIsHeader
          head={[
            { content: 'Benchmark' },
            { content: 'Score' },
            { content: 'Requirements' },
            ...(hasLast ? [{ content: 'Last year' }] : []),
          ]}
          rows={points.map(({ number, title: name, score, last }) => [
            { content: `${number} ${name}` },
            { content: inWords(score) },
            { content: score === null ? 'No score yet' : STATUS_WORDS[statusOf(score)] },
            ...(hasLast ? [{ content: inWords(last ?? null) }] : []),
          ])}
        />
      </Details>
    </figure>
  );
}

const inWords = (score: Score | NotScored | null): string =>
  score === null ? 'None' : score === 'not-scored' ? 'N/A' : String(score);

interface BarProps extends Pick<ProfilePoint, 'number' | 'score' | 'last'> {
  readonly x: number;
  readonly y: (score: number) => number;
}

function Bar({ number, score, last, x, y }: BarProps) {
  const middle = x + 10;
  const isScored = score !== null && score !== 'not-scored';
  return (
    <>
      {isScored ? (
        <rect
          className="ladder__main"
          x={x}
          y={y(score)}
          width={20}
          height={BASE - y(score)}
          rx={1.5}
          fill={STATUS_FILLS[statusOf(score)]}
        />
      ) : (
        <rect x={x} y={y(5)} width={20} height={BASE - y(5)} fill="none" stroke="#8b8579" strokeDasharray="2 3" />
      )}
      {isScored ? (
        <text className="ladder__main-text" x={middle} y={BASE - 7} textAnchor="middle" fontWeight={700} fill="#ffffff">
          {score}
        </text>
      ) : (
        <text x={middle} y={BASE - 7} textAnchor="middle" fontSize={10} fill="#4a5663">
          {score === null ? '–' : 'N/A'}
        </text>
      )}
      {last && last !== 'not-scored' ? (
        <path
          className="ladder__last"
          d={`M${middle - 5} ${y(last) - 9}h10l-5 7z`}
          fill={INK}
          stroke="#ffffff"
          strokeWidth={1}
        />
      ) : null}
      <text x={middle} y={BASE + 17} textAnchor="middle">
        {number}
      </text>
    </>
  );
}
