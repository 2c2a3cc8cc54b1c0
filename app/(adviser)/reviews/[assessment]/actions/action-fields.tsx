import { FieldCheckboxes } from '@/components/forms/field-choices';
import { FieldDate } from '@/components/forms/field-date';
import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { ACTION_LIMITS, type RecommendedAction } from '@/lib/actions/model';
import type { ReviewActions } from '@/lib/actions/see-review-actions';
import { isoCivilDate } from '@/lib/clock';
import { copy } from './copy';

interface ActionFieldsProps {
  readonly benchmarks: ReviewActions['benchmarks'];
  readonly action?: RecommendedAction | undefined;
}

/** The fields of one recommended action, new or there already. */
export function ActionFields({ benchmarks, action }: ActionFieldsProps) {
  return (
    <>
      <FieldTextarea
        name="text"
        label={copy.text}
        labelSize="s"
        hint={copy.textHint}
        rows={4}
        value={action?.text}
        limit={ACTION_LIMITS.text}
      />
      <FieldCheckboxes
        name="benchmarks"
        legend={copy.benchmarks}
        legendSize="s"
        small
        values={action?.benchmarks.map(String)}
        items={benchmarks.map(({ number, title, scored, agreed }) => ({
          value: String(number),
          text: `${number} ${title}${scored ? (agreed === null ? '' : `, agreed ${agreed}`) : ', not scored'}`,
        }))}
      />
      <FieldInput name="owner" label={copy.owner} labelSize="s" width={20} value={action?.owner} />
      <FieldDate
        name="due"
        legend={copy.due}
        legendSize="s"
        hint={copy.dueHint}
        value={action?.dueOn ? isoCivilDate(action.dueOn) : null}
      />
    </>
  );
}
