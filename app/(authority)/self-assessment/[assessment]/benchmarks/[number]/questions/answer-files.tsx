import { formatDate } from '@/lib/clock';
import { paths } from '@/lib/paths';
import type { QuestionShown, QuestionsPage } from '@/lib/together/see-questions';
import { submitOffer } from './actions';
import { copy } from './copy';
import { Doing } from './doing';

interface AnswerFilesProps {
  readonly page: QuestionsPage;
  readonly question: QuestionShown;
}
type AnswerFile = QuestionShown['files'][number];

/** What came with an answer: each file to download once it is clean, and to offer as evidence once the answer is accepted. */
export function AnswerFiles({ page, question }: AnswerFilesProps) {
  const { files, state, filesEndAt } = question;
  const mayOffer = ({ isServed, isOffered }: AnswerFile) => page.mayCopy && isServed && !isOffered;
  return (
    <>
      <ul className="govuk-list mb-2">
        {files.map((file) => (
          <li key={file.id}>
            <FileName page={page} file={file} />
            {state === 'accepted' && mayOffer(file) ? (
              <Doing
                page={page}
                question={question}
                action={submitOffer}
                words={copy.offer}
                about={copy.aboutFile(file.name)}
              >
                <input type="hidden" name="fileId" value={file.id} />
              </Doing>
            ) : null}
          </li>
        ))}
      </ul>
      {files.some(mayOffer) ? (
        <p className="govuk-body-s soft mb-0">{state === 'accepted' ? copy.offerHint : copy.acceptFirst}</p>
      ) : null}
      {filesEndAt !== null && files.some(({ isGone, isOffered }) => !isGone && !isOffered) ? (
        <p className="govuk-body-s mb-0">{copy.filesEnd(formatDate(filesEndAt))}</p>
      ) : null}
    </>
  );
}

function FileName({ page: { place, benchmark }, file }: { readonly page: QuestionsPage; readonly file: AnswerFile }) {
  const { id, name, kind, size, scan, isServed, isOffered, isGone } = file;
  const stands = isGone && scan !== 'refused' ? copy.gone : isOffered ? copy.isOffered : '';
  const about = copy.file(kind, size, [copy.scan[scan], stands].filter((part) => part !== '').join(', '));
  return (
    <>
      {isServed ? (
        // An anchor, because nothing of a file is to be fetched before somebody wants it.
        <a
          className="govuk-link wrap-anywhere"
          href={paths.answerFile(place.id, benchmark.number, id)}
          download={name}
          dir="auto"
        >
          {name}
        </a>
      ) : (
        <span className="wrap-anywhere" dir="auto">
          {name}
        </span>
      )}{' '}
      <span className="soft govuk-body-s">({about})</span>
    </>
  );
}
