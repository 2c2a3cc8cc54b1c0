import type { ReactNode } from 'react';

interface WithAsideProps {
  readonly aside: ReactNode;
  /** For a screen reader's list of landmarks. */
  readonly asideLabel: string;
  readonly children: ReactNode;
}

/** The page's matter with asides beside it: after it on a phone and for screen readers. */
export function WithAside({ aside, asideLabel, children }: WithAsideProps) {
  return (
    <div className="with-aside">
      <div className="with-aside__matter">{children}</div>
      <aside className="with-aside__aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

interface SideBySideProps {
  /** The benchmarks of the assessment. */
  readonly column: ReactNode;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** The review's three columns; two and then one where there is less room. */
export function SideBySide({ column, left, right }: SideBySideProps) {
  return (
    <div className="side-by-side">
      <div className="side-by-side__column">{column}</div>
      <div className="side-by-side__left">{left}</div>
      <div className="side-by-side__right">{right}</div>
    </div>
  );
}
