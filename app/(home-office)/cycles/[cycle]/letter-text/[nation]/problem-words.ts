import type { FormError } from '@/app/form-action';
import { PART_LIMIT, type PartName, type TemplateProblem } from '@/lib/letters/model';
import { partField } from '@/lib/letters/schema';
import { PARTS } from './copy';

const braced = (name: string): string => `{{${name}}}`;
const labelOf = (part: PartName): string => `“${PARTS[part].label}”`;

function words(problem: TemplateProblem): string {
  const label = labelOf(problem.part);
  switch (problem.kind) {
    case 'unknown-placeholder':
      return `${label}: ${braced(problem.given)} is not a placeholder here. ${
        problem.nearest === null
          ? `Use one of ${problem.allowed.map(braced).join(', ')}, or remove it`
          : `Did you mean ${braced(problem.nearest)}?`
      }`;
    case 'placeholder-missing':
      return `${label} must say ${braced(problem.placeholder)}: add it where the data belongs`;
    case 'unfinished-placeholder':
      return `${label}: a placeholder is not finished near “${problem.near}”. Write it with two braces on both sides, like {{council}}`;
    case 'link-not-https':
      return `${label}: the link to “${problem.href}” must be a whole address that begins with https://`;
    case 'empty':
      return `${label} must not be empty: the letter needs it`;
    case 'not-one-line':
      return `${label} must be on one line`;
    case 'too-long':
      return `${label} must be ${PART_LIMIT.toLocaleString('en-GB')} characters or fewer: remove ${problem.by.toLocaleString('en-GB')}`;
  }
}

/** Each problem at the part in which it is. */
export const problemErrors = (problems: readonly TemplateProblem[]): readonly FormError[] =>
  problems.map((problem) => ({ field: partField(problem.part), message: words(problem) }));
