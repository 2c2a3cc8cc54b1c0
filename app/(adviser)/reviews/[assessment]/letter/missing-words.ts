import type { FormError } from '@/app/form-action';
import { formatCivilDate } from '@/lib/clock';
import { factCheckEndsOn } from '@/lib/letters/fact-check';
import type { Missing } from '@/lib/letters/record';
import { paths } from '@/lib/paths';

/** What a letter lacks, in words, and how to mend it. */
export function missingWords(missing: Missing): string {
  switch (missing.kind) {
    case 'agreed-score':
      return `Benchmark ${missing.benchmark}, ${missing.title}, needs an agreed score`;
    case 'summary':
      return `Benchmark ${missing.benchmark}, ${missing.title}, needs a summary of scoring`;
    case 'fall-explanation':
      return `Benchmark ${missing.benchmark}, ${missing.title}, needs an explanation of why its score is lower than last year’s`;
    case 'not-met-unnamed':
      return `The overall statement must name ${missing.title}, whose requirements are not met`;
    case 'overall-statement':
      return 'Write and save the overall statement';
    case 'statement-outdated':
      return 'The scores have changed since the overall statement was saved: read it and confirm it again, or change it';
    case 'addressee':
      return 'Enter the addressee’s name and role';
    case 'signatory':
      return 'Enter the name and role of who signs';
    case 'letter-text':
      return 'This cycle has no letter text for this part of Great Britain (England, Wales or Scotland): ask the Home Office to add it';
    case 'fact-check':
      return missing.sentAt === null
        ? 'The check of factual accuracy has not been held or left out'
        : `The council has until ${formatCivilDate(factCheckEndsOn(missing.sentAt))} to check the facts, unless it confirms them sooner`;
  }
}

/** Where it is mended; the check of facts is waited for. */
export function missingHref(assessmentId: string, missing: Missing): string | undefined {
  switch (missing.kind) {
    case 'agreed-score':
    case 'summary':
    case 'fall-explanation':
      return paths.reviewBenchmark(assessmentId, missing.benchmark);
    case 'not-met-unnamed':
    case 'overall-statement':
    case 'statement-outdated':
      return `${paths.reviewLetter(assessmentId)}#overallStatement`;
    case 'addressee':
      return `${paths.reviewLetter(assessmentId)}#addresseeName`;
    case 'signatory':
      return `${paths.reviewLetter(assessmentId)}#signatoryName`;
    case 'letter-text':
    case 'fact-check':
      return undefined;
  }
}

/** As a form's error summary lists them, each linked to where it is mended. */
export const missingErrors = (assessmentId: string, missing: readonly Missing[]): readonly FormError[] =>
  missing.map((each) => {
    const href = missingHref(assessmentId, each);
    return { field: '', message: missingWords(each), ...(href === undefined ? {} : { href }) };
  });
