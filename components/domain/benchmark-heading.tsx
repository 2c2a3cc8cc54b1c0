import type { ReactNode } from 'react';

interface BenchmarkHeadingProps {
  readonly number: number;
  /** How many benchmarks the framework has. */
  readonly of: number;
  readonly title: string;
  readonly descriptor?: string | undefined;
  /** Beside the caption: a state, a tag. */
  readonly children?: ReactNode;
}

/** A benchmark's page title with its published descriptor. */
export function BenchmarkHeading({ number, of, title, descriptor, children }: BenchmarkHeadingProps) {
  return (
    <div className="benchmark-heading">
      <span className="govuk-caption-m">
        Benchmark {number} of {of} {children}
      </span>
      <h1 className="govuk-heading-xl">{title}</h1>
      {descriptor ? <p className="govuk-body">{descriptor}</p> : null}
    </div>
  );
}
