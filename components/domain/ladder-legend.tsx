import { capitalised, mainScore, markWords } from './ladder-words';
import type { LadderMarks, Mark } from './ladder-words';
import { ADVISER, OUTLINE, STATUS_FILLS } from './ladder-colours';
import { REQUIREMENTS_WORDS, statusOf } from './words';

interface LadderLegendProps {
  readonly marks: LadderMarks;
  readonly notScored: boolean;
}

/** What the marks of a large ladder mean: only those that are there. */
export function LadderLegend({ marks, notScored }: LadderLegendProps) {
  const main = mainScore(marks);
  const there = markWords(marks);
  if (notScored) return <p className="ladder-legend">Not scored in this framework</p>;
  if (there.length === 0) return <p className="ladder-legend">No score yet. From 3 the requirements are met</p>;
  return (
    <ul className="ladder-legend">
      {there.map(({ mark, words }) => (
        <li key={mark}>
          <Glyph shape={shapeOf(mark, marks)} fill={main === null ? 'currentColor' : STATUS_FILLS[statusOf(main)]} />
          {capitalised(words)}
          {marks[mark] === main && (mark === 'agreed' || (mark === 'self' && !marks.agreed)) ? (
            <span className="ladder-legend__status">
              , {REQUIREMENTS_WORDS[statusOf(main as NonNullable<typeof main>)].toLowerCase()}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const KEY: readonly (readonly [Shape, string])[] = [
  ['filled', 'the score that counts: agreed, or else self'],
  ['ring', 'self, where another was agreed'],
  ['dashed', 'proposed'],
  ['bar', 'how far the answers support'],
  ['notch', 'last year'],
];

/** What the marks of small ladders mean, once for a whole table of them. */
export function LadderKey() {
  return (
    <ul className="ladder-legend">
      {KEY.map(([shape, words]) => (
        <li key={shape}>
          <Glyph shape={shape} fill={STATUS_FILLS.met} />
          {capitalised(words)}
        </li>
      ))}
    </ul>
  );
}

type Shape = 'filled' | 'ring' | 'dashed' | 'bar' | 'notch' | 'none';

function shapeOf(mark: Mark, { agreed, self, last }: LadderMarks): Shape {
  if (mark === 'agreed') return 'filled';
  if (mark === 'self') return !agreed || agreed === self ? 'filled' : 'ring';
  if (mark === 'proposed') return 'dashed';
  if (mark === 'supported') return 'bar';
  return last === 'not-scored' ? 'none' : 'notch';
}

function Glyph({ shape, fill }: { readonly shape: Shape; readonly fill: string }) {
  if (shape === 'none') return null;
  return (
    <svg
      className="ladder-legend__glyph"
      width="16"
      height="14"
      viewBox="0 0 16 14"
      aria-hidden="true"
      focusable="false"
    >
      {shape === 'filled' ? (
        <rect className="ladder__main" x="1" y="1" width="14" height="12" rx="2" fill={fill} />
      ) : null}
      {shape === 'ring' ? <circle cx="8" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" /> : null}
      {shape === 'dashed' ? (
        <circle
          className="ladder__proposed"
          cx="8"
          cy="7"
          r="5.5"
          fill="none"
          stroke={ADVISER}
          strokeWidth="2"
          strokeDasharray="3 2"
        />
      ) : null}
      {shape === 'bar' ? <rect className="ladder__supported" x="0" y="5" width="16" height="4" fill={OUTLINE} /> : null}
      {shape === 'notch' ? <path d="M3 3h10l-5 8z" fill="currentColor" /> : null}
    </svg>
  );
}
