import { FieldInput } from '@/components/forms/field-input';
import { FieldTextarea } from '@/components/forms/field-textarea';
import { PART_LIMIT, PART_NAMES, partRule, type TemplateParts } from '@/lib/letters/model';
import { partField } from '@/lib/letters/schema';
import { PARTS } from './copy';

/** One field a part, in the letter's order. */
export function PartFields({ parts }: { readonly parts: TemplateParts }) {
  return PART_NAMES.map((part) => {
    const { label, hint } = PARTS[part];
    const field = { name: partField(part), label, labelSize: 's' as const, hint, value: parts[part] };
    return partRule(part).shape === 'line' ? (
      <FieldInput key={part} {...field} autoComplete="off" />
    ) : (
      <FieldTextarea key={part} {...field} limit={PART_LIMIT} rows={rowsFor(parts[part])} />
    );
  });
}

/** Enough to see the text without scrolling in most cases. */
const rowsFor = (text: string): number =>
  Math.min(
    14,
    Math.max(
      3,
      text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 85), 1),
    ),
  );
