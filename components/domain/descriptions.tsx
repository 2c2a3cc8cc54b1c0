import { joined } from '@/components/govuk/class-names';
import { DUTY_STATUSES, dutyStatus } from '@/lib/scoring';
import type { Benchmark, DutyStatus, Score } from '@/lib/scoring';
import { REQUIREMENTS_WORDS } from './words';

export type Levels = Benchmark['levels'];

/** The published levels under what each says about the Duty's requirements, from 1 to 5. */
export function byDutyStatus(levels: Levels): readonly { readonly status: DutyStatus; readonly levels: Levels }[] {
  return DUTY_STATUSES.map((status) => ({
    status,
    levels: levels.filter(({ level }) => dutyStatus(level) === status),
  }));
}

interface DescriptionsProps {
  readonly levels: Levels;
  /** Marked as the one that was chosen. */
  readonly chosen?: Score | null | undefined;
  /** In words beside the chosen one: "Their score", "Agreed". */
  readonly chosenWords?: string | undefined;
  /** For a benchmark that is not scored the three headings would be untrue. */
  readonly withoutStatus?: boolean | undefined;
}

/** The five published descriptions, verbatim, to read. */
export function Descriptions({ levels, chosen, chosenWords = 'Chosen', withoutStatus = false }: DescriptionsProps) {
  const groups = withoutStatus ? [{ status: 'all', levels }] : byDutyStatus(levels);
  return (
    <div className="descriptions">
      {groups.map((group) => (
        <div key={group.status} className="descriptions__group">
          {withoutStatus ? null : (
            <p className="descriptions__status">{REQUIREMENTS_WORDS[group.status as DutyStatus]}</p>
          )}
          <ol className="descriptions__list" start={group.levels[0]?.level}>
            {group.levels.map(({ level, text }) => (
              <li
                key={level}
                value={level}
                className={joined('description', level === chosen && 'description--chosen')}
              >
                <span className="description__number" aria-hidden="true">
                  {level}
                </span>
                <span className="description__text">
                  {level === chosen ? <strong className="description__chosen">{chosenWords}: </strong> : null}
                  {text}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
