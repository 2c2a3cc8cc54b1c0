import 'server-only';
import { defineRead } from '@/lib/use-case';
import { isAnswerFileServed } from './model';
import { findAnswerFile } from './question-store';
import { answerFileSchema } from './schema';

/**
 * A file that came with an answer by link, for the council's own people of that benchmark. Whether it may be handed out is
 * part of the answer: what waits for the scanner, was refused by it or is deleted never is.
 */
export const readAnswerFile = defineRead({
  name: 'read-answer-file',
  action: 'see-questions',
  input: answerFileSchema,
  load: ({ tx, input }) => findAnswerFile(tx, input),
  authorise: ({ authorityId, state }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: (file) => ({
    name: file.name,
    mediaType: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    /** Null: not to be served. */
    storageKey: isAnswerFileServed(file) ? file.storageKey : null,
  }),
});
