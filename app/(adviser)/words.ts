import { listed } from '@/components/domain/words';
import type { Missing, MissingPart } from '@/lib/reviews/completeness';
import type { ChangedPart, ShownPart } from '@/lib/reviews/shown';
import type { Waiting } from '@/lib/reviews/waits-for';
import type { ReasonTrigger } from '@/lib/scoring';
import type { WorkflowEvent } from '@/lib/workflow';

/** The review's codes in words: one place, because several of its pages say them. */

const WHAT_WAITS: Readonly<Record<Waiting['what'], string>> = {
  'self-assessment': 'complete the self-assessment',
  'self-assessment-again': 'change the self-assessment and submit it again',
  positions: 'confirm the agreed scores',
  'fact-check': 'check the letter’s facts',
  'take-into-review': 'take into review',
  review: 'review and agree scores',
  agree: 'record the scores as agreed',
  letter: 'prepare the letter',
  issue: 'issue the letter',
  differences: 'decide a difference',
  issued: 'outcome issued',
  withdrawn: 'withdrawn',
};
const WHO_WAITS: Readonly<Record<Waiting['who'], string>> = {
  adviser: 'The adviser',
  council: 'The council',
  'home-office': 'The Home Office',
  nobody: 'Nobody',
};

/**
 * @param reader to whom it is said
 * @example waitingWords({ who: 'adviser', what: 'review' }) // 'You: review and agree scores'
 */
export const waitingWords = ({ who, what }: Waiting, reader: 'adviser' | 'home-office' = 'adviser'): string =>
  `${who === reader ? 'You' : WHO_WAITS[who]}: ${WHAT_WAITS[what]}`;

/** To the adviser, for a list of what is theirs: `Review and agree scores`. */
export const ownTask = ({ what }: Waiting): string =>
  WHAT_WAITS[what].charAt(0).toUpperCase() + WHAT_WAITS[what].slice(1);

const TRIGGERS: Readonly<Record<ReasonTrigger, string>> = {
  'differs-from-self': 'it differs from the council’s own score',
  'differs-from-proposed': 'it differs from the proposed score',
  'fell-since-last': 'it is lower than last year’s',
  'against-the-answers': 'the council’s answers speak against it',
};
/** @example triggerWords(['differs-from-self', 'fell-since-last']) // 'it differs from the council’s own score and it is lower than last year’s' */
export const triggerWords = (triggers: readonly ReasonTrigger[]): string =>
  listed(triggers.map((trigger) => TRIGGERS[trigger]));

const part = (missing: MissingPart): string => {
  switch (missing.kind) {
    case 'agreed-score':
      return 'an agreed score';
    case 'summary':
      return 'a summary of scoring';
    case 'reason':
      return `a reason for the agreed score, because ${triggerWords(missing.triggers)}`;
    case 'fall-explanation':
      return 'an explanation, for its readers, of why the score is lower than last year’s';
    case 'council':
      return 'the council’s confirmation of the agreed score, or its word that it differs';
    case 'home-office':
      return 'the Home Office’s decision on the difference';
  }
};

/** @example missingWords({ benchmark: 3, part: { kind: 'summary' } }) // 'Benchmark 3 needs a summary of scoring' */
export const missingWords = (missing: Missing): string => `Benchmark ${missing.benchmark} needs ${part(missing.part)}`;

const SHOWN: Readonly<Record<ShownPart, string>> = {
  'agreed-score': 'agreed score or its reason',
  'proposed-score': 'proposed score or its reason',
  summary: 'summary of scoring',
  'fall-explanation': 'explanation of why the score is lower than last year’s',
  actions: 'Recommended actions',
};
/** @example changedWords({ benchmark: 3, part: 'summary' }) // 'Benchmark 3: summary of scoring' */
export const changedWords = ({ benchmark, part: changed }: ChangedPart): string =>
  benchmark === null ? SHOWN[changed] : `Benchmark ${benchmark}: ${SHOWN[changed]}`;

/** What was done, for the record's history. */
export const EVENT_WORDS: Readonly<Record<WorkflowEvent, string>> = {
  start: 'Self-assessment started',
  submit: 'Submitted',
  recall: 'Recalled by the council',
  'submit-on-behalf': 'Submitted on the council’s behalf',
  'proceed-without': 'Review begun without a self-assessment',
  'take-into-review': 'Taken into review',
  'send-back': 'Sent back',
  'hand-over': 'Handed over to the council',
  agree: 'Recorded as agreed',
  'send-for-fact-check': 'Sent for a check of factual accuracy',
  'skip-fact-check': 'Check of factual accuracy left out',
  'confirm-accurate': 'Confirmed as accurate',
  issue: 'Outcome issued',
  revise: 'Taken back into review',
  reopen: 'Reopened',
  withdraw: 'Withdrawn from the cycle',
};

export const THREAT_WORDS = { higher: 'Higher threat area', lower: 'Lower threat area' } as const;
