import type { PracticeAnswer, Score, ShortfallAnswer } from '@/lib/scoring';
import type { WorkbookField } from './model';

/** Every word that stands in a workbook: a page's, so that the workbook says what the screen says. */
export interface WorkbookWords {
  readonly guidance: {
    readonly sheet: string;
    readonly title: string;
    readonly about: (council: string, cycle: string) => string;
    readonly paragraphs: readonly string[];
  };
  readonly about: (council: string, cycle: string) => string;
  readonly columns: Readonly<Record<'asked' | 'answer' | 'how', string>>;
  readonly fields: Readonly<Record<WorkbookField | 'holds', string>>;
  readonly scoreHow: string;
  readonly textHow: Readonly<Record<'why' | 'changed' | 'despite', (limit: number) => string>>;
  readonly answerHow: string;
  readonly completedHow: string;
  readonly holdsHow: (count: number) => string;
  readonly description: (score: Score) => string;
  readonly says: (score: Score) => string;
  readonly lastYears: string;
  readonly notScored: string;
  readonly yes: string;
  readonly no: string;
  readonly answers: Readonly<Record<PracticeAnswer | ShortfallAnswer, string>>;
  readonly notAnswered: string;
  readonly wrong: { readonly title: string; readonly choose: string; readonly tooLong: (limit: number) => string };
}
