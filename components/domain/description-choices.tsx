import type { ReactNode } from 'react';
import type { Size } from '@/components/govuk/class-names';
import { joined } from '@/components/govuk/class-names';
import { Fieldset } from '@/components/govuk/fieldset';
import { FormGroup, GroupHead, describedByOf } from '@/components/govuk/form-group';
import type { Score } from '@/lib/scoring';
import { byDutyStatus } from './descriptions';
import type { Levels } from './descriptions';
import { REQUIREMENTS_WORDS } from './words';

export interface DescriptionChoicesProps {
  readonly levels: Levels;
  readonly name?: string | undefined;
  readonly value?: Score | string | null | undefined;
  readonly legend?: ReactNode;
  readonly legendSize?: Size | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** The five published descriptions as radio buttons: the score is chosen by its words, under what it says of the Duty. */
export function DescriptionChoices(props: DescriptionChoicesProps) {
  const {
    levels,
    name = 'score',
    value,
    legend = 'Which description fits best?',
    legendSize = 'm',
    hint,
    error,
  } = props;
  return (
    <FormGroup error={error}>
      <Fieldset legend={legend} legendSize={legendSize} describedBy={describedByOf(name, { hint, error })}>
        <GroupHead id={name} frame={{ hint, error }} />
        <div className="descriptions">
          {byDutyStatus(levels).map((group) => (
            <div
              key={group.status}
              className="descriptions__group"
              role="group"
              aria-labelledby={`${name}-${group.status}`}
            >
              <p className="descriptions__status" id={`${name}-${group.status}`}>
                {REQUIREMENTS_WORDS[group.status]}
              </p>
              {group.levels.map(({ level, text }) => {
                const id = level === 1 ? name : `${name}-${level}`;
                return (
                  <div key={level} className={joined('description', 'description--choice')}>
                    <input
                      className="description__input"
                      type="radio"
                      id={id}
                      name={name}
                      value={level}
                      defaultChecked={String(value) === String(level)}
                    />
                    <label className="description__label" htmlFor={id}>
                      <span className="description__number">
                        <span className="govuk-visually-hidden">Score </span>
                        {level}
                        <span className="govuk-visually-hidden">: </span>
                      </span>
                      <span className="description__text">{text}</span>
                    </label>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
