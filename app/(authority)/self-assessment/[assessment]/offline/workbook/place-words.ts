import { choiceKey, type WorkbookChange } from '@/lib/assessments/workbook-plan';
import type { SeenWorkbook } from '@/lib/assessments/see-workbook';
import { SAVE_LABELS } from '../../benchmarks/[number]/explain';
import { answerField, valueWords } from '../../benchmarks/[number]/form-input';

type Place = Pick<WorkbookChange, 'benchmark' | 'field' | 'asks'>;

export const CHOICES = 'choice.';
/** The form's field for one conflict. */
export const choiceField = (place: Place): string => CHOICES + choiceKey(place);

const isLabelled = (field: string): field is keyof typeof SAVE_LABELS => Object.hasOwn(SAVE_LABELS, field);

/** What a row is about, as the benchmark's page calls it. */
export const fieldLabel = ({ field, asks }: Place): string => (isLabelled(field) ? SAVE_LABELS[field] : asks);

/** The same where the benchmark is not said beside it. */
export const placeLabel = (place: Place, { titles }: Pick<SeenWorkbook, 'titles'>): string =>
  `${place.benchmark}. ${titles.get(place.benchmark) ?? ''}: ${fieldLabel(place)}`;

/** A value as the benchmark's page shows it. */
export const placeValue = ({ field }: Place, value: string): string =>
  valueWords(isLabelled(field) ? field : answerField(field), value);
