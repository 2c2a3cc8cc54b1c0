import 'server-only';
import { civilDaysAfter, isoCivilDate } from '@/lib/clock';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { may } from '@/lib/policy';
import { fileSizeWords } from '@/lib/storage/file-name';
import { fileKindWords } from '@/lib/storage/kinds';
import { defineRead, type ShownBy } from '@/lib/use-case';
import { findPlace } from '@/lib/use-case/place';
import { DAYS_USUAL, isAnswerFileServed, leftFilesEnd, questionState } from './model';
import { isTheirs } from './own-question';
import { listQuestions, type AnswerFileRow } from './question-store';
import { benchmarkSchema } from './schema';

/** Everything that was asked by link about one benchmark, for the council's own people of that benchmark. */
export const seeQuestions = defineRead({
  name: 'see-questions',
  action: 'see-questions',
  input: benchmarkSchema,
  load: async ({ tx, input }) => {
    const place = await findPlace(tx, input.assessmentId);
    const framework = place && frameworkByCode(place.framework);
    const benchmark = framework && benchmarkByNumber(framework, input.benchmark);
    if (!place || !benchmark) return null;
    return { place, benchmark, questions: await listQuestions(tx, place.id, benchmark.number) };
  },
  authorise: ({ place: { authorityId, state } }, { benchmark }) => ({ authorityId, state, benchmark }),
  show: ({ place, benchmark, questions }, { actor, now }) => {
    const at = { authorityId: place.authorityId, state: place.state, benchmark: benchmark.number };
    const statements = benchmark.levels.flatMap(({ statements: all }) => all.map(({ id, asks }) => ({ id, asks })));
    const asks = new Map(statements.map((statement) => [statement.id, statement.asks]));
    return {
      place,
      benchmark,
      statements,
      /** The last day that the form proposes: `2023-05-11`. */
      proposedUntil: isoCivilDate(civilDaysAfter(now, DAYS_USUAL)),
      mayAsk: may(actor, 'ask-question', at),
      /** Into what the council says of this benchmark itself: the answer as words, its files as evidence. */
      mayCopy: benchmark.scored && may(actor, 'edit-benchmark', at),
      questions: questions.map((question) => ({
        ...question,
        state: questionState(question, now),
        files: question.files.map(shownFile),
        /** When the files of an answer that was left are deleted; null: they are not. */
        filesEndAt:
          question.decision === 'left' && question.decidedAt !== null ? leftFilesEnd(question.decidedAt) : null,
        statement: question.statementId === null ? null : (asks.get(question.statementId) ?? null),
        isTheirs: isTheirs(actor, place.authorityId, question),
      })),
    };
  },
});

/** A file as its readers are told of it. */
const shownFile = (file: AnswerFileRow) => {
  const { id, name, mediaType, bytes, scan, isErased, evidence } = file;
  return {
    id,
    name,
    scan,
    /** In words for people: `PDF`, `1.4 MB`. */
    kind: fileKindWords(mediaType),
    size: fileSizeWords(bytes),
    isServed: isAnswerFileServed(file),
    isOffered: evidence === 'offered',
    isGone: isErased || evidence === 'removed',
  };
};

export type QuestionsPage = ShownBy<typeof seeQuestions>;
export type QuestionShown = QuestionsPage['questions'][number];
