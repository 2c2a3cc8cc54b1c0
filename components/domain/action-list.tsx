import type { ReactNode } from 'react';
import { benchmarksInWords } from './words';

export interface ListedAction {
  readonly id: string;
  readonly text: string;
  /** The benchmarks that it serves, by number. */
  readonly benchmarks: readonly number[];
  readonly owner?: string | null | undefined;
  /** As shown: `30 September 2023`. */
  readonly due?: string | null | undefined;
  /** A tag, or words. */
  readonly status?: ReactNode;
  /** Links or buttons that belong to it. */
  readonly after?: ReactNode;
}
interface ActionListProps {
  readonly actions: readonly ListedAction[];
  /** Said where there are none, which is allowed. */
  readonly none?: string | undefined;
}

/** The recommended actions, numbered as in the letter. Owner and date are optional, and left out where there are none. */
export function ActionList({ actions, none = 'No actions are recommended this year.' }: ActionListProps) {
  if (actions.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <ol className="actions">
      {actions.map(({ id, text, benchmarks, owner, due, status, after }) => {
        const details = [
          benchmarks.length > 0 ? `Serves ${benchmarksInWords(benchmarks)}` : null,
          owner || null,
          due ? `by ${due}` : null,
        ].filter((detail) => detail !== null);
        return (
          <li key={id} className="actions__item">
            <div className="actions__matter">
              {text}
              {details.length > 0 ? <div className="actions__details">{details.join(' · ')}</div> : null}
              {after}
            </div>
            {status ? <div className="actions__status">{status}</div> : null}
          </li>
        );
      })}
    </ol>
  );
}
