import type { FormError } from '@/app/form-action';
import type { TakeInAnswerRefusal } from '@/lib/assessments/take-in-answer';
import type { OfferAnswerFileRefusal } from '@/lib/evidence/offer-answer-file';
import type { AskAgainRefusal } from '@/lib/together/ask-again';
import type { AskRefusal } from '@/lib/together/ask-question';
import type { DecideRefusal } from '@/lib/together/decide-answer';
import type { WithdrawRefusal } from '@/lib/together/withdraw-question';
import { explainAdding } from '../evidence/explain';

type Refusal = AskRefusal | AskAgainRefusal | DecideRefusal | WithdrawRefusal | TakeInAnswerRefusal;

/** What was not done about a question, and how to fix it. */
export function explainQuestion(refusal: Refusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'until-past':
      return [{ field: 'until', message: 'The last day must be today or later' }];
    case 'until-too-far':
      return [{ field: 'until', message: 'The last day must be at most 60 days from today' }];
    case 'unknown-statement':
      return [{ field: 'statementId', message: 'This benchmark does not have that statement. Choose one of the list' }];
    case 'too-many-questions':
      return [
        {
          field: '',
          message: `You have sent ${refusal.max} questions since this time yesterday, which is the most. Send this one tomorrow, or ask a colleague to send it`,
        },
      ];
    case 'not-yours':
      return [
        {
          field: '',
          message: `Only ${refusal.askedByName}, who asked, or a Prevent Lead can do this. Ask one of them`,
        },
      ];
    case 'answered':
      return [{ field: '', message: 'An answer came in the meantime. Open the page again to read it' }];
    case 'withdrawn':
      return [{ field: '', message: 'This question has been withdrawn already. There is nothing left to do' }];
    case 'no-answer':
      return [{ field: '', message: 'There is no answer yet. Wait for one, or ask again' }];
    case 'not-scored':
      return [{ field: '', message: 'This benchmark is not scored, so there is no “Why this score?” to copy it into' }];
    case 'already-there':
      return [{ field: '', message: 'This answer stands in “Why this score?” already. Edit it there' }];
    case 'no-room':
      return [
        {
          field: '',
          message: `“Why this score?” would be ${refusal.over.toLocaleString('en-GB')} characters too long. Shorten what is written there, then copy the answer in`,
        },
      ];
  }
}

/** Why a file that came with an answer was not offered as evidence, and how to fix it. */
export function explainOffering(refusal: OfferAnswerFileRefusal): readonly FormError[] {
  switch (refusal.kind) {
    case 'offered-already':
      return [{ field: '', message: 'This file is evidence for the benchmark already. There is nothing left to do' }];
    case 'file-gone':
      return [{ field: '', message: 'This file has been deleted. Ask the person who sent it for another one' }];
    case 'file-not-clean':
      return [
        { field: '', message: 'This file is still being checked for viruses. Open the page again in a few minutes' },
      ];
    case 'not-scored':
    case 'unknown-statements':
    case 'already-added':
    case 'too-much-evidence':
      // There is no field here to point to.
      return explainAdding('file')(refusal).map(({ message }) => ({ field: '', message }));
  }
}
