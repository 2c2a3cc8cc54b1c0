import { daysUntil } from '@/lib/clock';
import { isServed, uploadMode, type ScanState, type UploadMode } from '@/lib/storage/upload-mode';

/** How long texts may be, in characters. The database has the same limits. */
export const QUESTION_LIMIT = 1_000;
export const ANSWER_LIMIT = 5_000;
export const NAME_LIMIT = 200;

/** For how many days a link may work, and for how many unless somebody says otherwise. */
export const DAYS_AT_MOST = 60;
export const DAYS_USUAL = 14;

/** Questions that one person may send in a day: enough for any benchmark, too few to bother people with. */
export const QUESTIONS_A_DAY = 30;

/** Tries to send an answer in a quarter of an hour: by one link, and by all together. */
export const TRIES_A_LINK = 20;
export const TRIES_ALTOGETHER = 1_000;
export const TRIES_MINUTES = 15;

/** Files beside one answer, each sent in a field of its own. The database has the same limit. */
export const ANSWER_FILE_FIELDS = ['file1', 'file2', 'file3'] as const;

/** For how many days the files of an answer that was left are kept, so that leaving it can be undone. */
export const LEFT_FILES_DAYS = 7;

export type QuestionState = 'open' | 'expired' | 'withdrawn' | 'answered' | 'accepted' | 'left';

/** What of a question decides where it stands. */
export interface Standing {
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly answeredAt: Date | null;
  readonly decision: string | null;
}

/** Where a question stands. An answer that came stays one, whatever the day is. */
export function questionState({ expiresAt, withdrawnAt, answeredAt, decision }: Standing, now: Date): QuestionState {
  if (answeredAt !== null) return decision === 'accepted' || decision === 'left' ? decision : 'answered';
  if (withdrawnAt !== null) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}

/** Whether a link may work until the end of that day: today at the earliest, sixty days ahead at the latest. */
export function untilProblem(untilOn: Date, now: Date): 'past' | 'too-far' | null {
  const days = daysUntil(untilOn, now);
  return days < 0 ? 'past' : days > DAYS_AT_MOST ? 'too-far' : null;
}

/** What of a file decides whether it is handed out. */
interface KeptBeside {
  readonly scan: ScanState;
  readonly isErased: boolean;
  readonly evidence: 'offered' | 'removed' | null;
}

/** Whether a file that came with an answer is handed out: as every file, and no longer once it was removed as evidence. */
export const isAnswerFileServed = (
  { scan, isErased, evidence }: KeptBeside,
  mode: UploadMode = uploadMode(),
): boolean => !isErased && evidence !== 'removed' && isServed(scan, mode);

/** From which moment the files of an answer that was left are deleted, unless it is accepted before. */
export const leftFilesEnd = (decidedAt: Date): Date => new Date(decidedAt.getTime() + LEFT_FILES_DAYS * 86_400_000);

/** What somebody without an account said, as it goes into a text: with who said it and when, in front. */
export const quoted = (name: string, day: string, answer: string): string => `From ${name}, ${day}:\n${answer}`;

/**
 * How a file that came with an answer is called as evidence: its name, and where it comes from, because its readers do not
 * see the question. What does not
 * fit is cut from the two names, never from the day.
 *
 * @param limit of a title, in characters
 * @example answerFileTitle('Plan.pdf', 'The Clerk', '10 March 2026', 200) // 'Plan.pdf (from The Clerk by link, 10 March 2026)'
 */
export function answerFileTitle(fileName: string, from: string, day: string, limit: number): string {
  const title = (file: string, who: string) => `${file} (from ${who} by link, ${day})`;
  const room = limit - title('', '').length;
  const who = shortened(from, Math.max(room - fileName.length, Math.floor(room / 2)));
  return title(shortened(fileName, room - who.length), who);
}

/** Never half of a pair of code units. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
