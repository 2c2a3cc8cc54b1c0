import { joined } from '@/components/govuk/class-names';
import { SCORES } from '@/lib/scoring';
import type { Score } from '@/lib/scoring';
import { ADVISER, INK, OUTLINE, STATUS_FILLS } from './ladder-colours';
import { LadderLegend } from './ladder-legend';
import { ladderWords, mainScore } from './ladder-words';
import type { LadderMarks } from './ladder-words';
import { statusOf } from './words';

/** Sizes in CSS pixels: a step's width and height, the gap, the room above for last year's notch. */
const SIZES = {
  large: { width: 60, height: 40, gap: 6, top: 20, bar: 5, font: 18, stroke: 1.5 },
  small: { width: 24, height: 20, gap: 3, top: 9, bar: 3, font: 13, stroke: 1 },
  mini: { width: 11, height: 18, gap: 2, top: 7, bar: 3, font: 12, stroke: 1 },
} as const;
type Size = keyof typeof SIZES;

interface ScoreLadderProps extends LadderMarks {
  /** The framework does not score this benchmark: dotted, never zero. */
  readonly notScored?: boolean | undefined;
  readonly size?: Size | undefined;
  /** The marks that are there, explained beneath; on by default where the ladder is large. */
  readonly legend?: boolean | undefined;
  readonly className?: string | undefined;
}

/**
 * A benchmark's five steps, with a line where the Duty's requirements begin to be met. Filled: the score that counts
 * (agreed, else self). Ring: self where it differs. Dashed ring: proposed. Bar beneath: how far the answers support.
 * Notch above: last year. Dotted: not scored. Its title says all of it in words; told apart without colour by shape.
 */
export function ScoreLadder({
  notScored = false,
  size = 'large',
  legend = size === 'large',
  className,
  ...marks
}: ScoreLadderProps) {
  const words = ladderWords(marks, notScored);
  const s = SIZES[size];
  const width = 5 * s.width + 4 * s.gap + 2;
  const height = s.top + s.height + s.bar * 2 + 2;
  const main = notScored ? null : mainScore(marks);
  const left = (score: Score) => 1 + (score - 1) * (s.width + s.gap);
  const middle = (score: Score) => left(score) + s.width / 2;
  const duty = left(3) - s.gap / 2;
  const picture = (
    <svg
      role="img"
      className={joined('ladder', `ladder--${size}`, className)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{words}</title>
      {SCORES.map((score) => (
        <g key={score}>
          <rect
            className={score === main ? 'ladder__main' : 'ladder__step'}
            x={left(score)}
            y={s.top}
            width={s.width}
            height={s.height}
            rx={2}
            fill={score === main ? STATUS_FILLS[statusOf(score)] : '#ffffff'}
            stroke={score === main ? STATUS_FILLS[statusOf(score)] : OUTLINE}
            strokeWidth={s.stroke}
            strokeDasharray={notScored ? '2 3' : undefined}
          />
          {score === main || (size === 'large' && !notScored) ? (
            <text
              className={score === main ? 'ladder__main-text' : 'ladder__text'}
              x={middle(score)}
              y={s.top + s.height / 2 + s.font * 0.35}
              textAnchor="middle"
              fontSize={s.font}
              fontWeight={700}
              fill={score === main ? '#ffffff' : '#4a5663'}
            >
              {score}
            </text>
          ) : null}
        </g>
      ))}
      <line
        className="ladder__duty"
        x1={duty}
        x2={duty}
        y1={s.top - s.bar - 1}
        y2={s.top + s.height + s.bar + 1}
        stroke={INK}
        strokeWidth={s.stroke * 1.3}
      />
      <Marks marks={marks} size={size} main={main} left={left} middle={middle} />
    </svg>
  );
  if (!legend) return picture;
  return (
    <div className="ladder-with-legend">
      {picture}
      <LadderLegend marks={marks} notScored={notScored} />
    </div>
  );
}

interface MarksProps {
  readonly marks: LadderMarks;
  readonly size: Size;
  readonly main: Score | null;
  readonly left: (score: Score) => number;
  readonly middle: (score: Score) => number;
}

function Marks({ marks: { agreed, self, proposed, supported, last }, size, main, left, middle }: MarksProps) {
  const s = SIZES[size];
  const centre = s.top + s.height / 2;
  const radius = Math.min(s.height, s.width) / 2 - s.stroke;
  const notch = s.bar + (size === 'large' ? 2 : 1);
  return (
    <>
      {agreed && self && self !== agreed ? (
        <circle
          className="ladder__self"
          cx={middle(self)}
          cy={centre}
          r={radius - s.stroke * 1.5}
          fill="none"
          stroke={INK}
          strokeWidth={s.stroke * 1.5}
        />
      ) : null}
      {proposed ? (
        <circle
          className={proposed === main ? 'ladder__proposed-on-main' : 'ladder__proposed'}
          cx={middle(proposed)}
          cy={centre}
          r={radius - s.stroke / 2}
          fill="none"
          stroke={proposed === main ? '#ffffff' : ADVISER}
          strokeWidth={s.stroke * 1.5}
          strokeDasharray={size === 'large' ? '4 3' : '2.5 1.5'}
        />
      ) : null}
      {supported ? (
        <rect
          className="ladder__supported"
          x={left(1)}
          y={s.top + s.height + s.bar * 0.8}
          width={left(supported) + s.width - left(1)}
          height={s.bar}
          fill={OUTLINE}
        />
      ) : null}
      {last && last !== 'not-scored' ? (
        <path
          className="ladder__last"
          d={`M${middle(last) - notch} ${s.top - notch * 1.6 - 2}h${notch * 2}l${-notch} ${notch * 1.4}z`}
          fill={INK}
        />
      ) : null}
    </>
  );
}
