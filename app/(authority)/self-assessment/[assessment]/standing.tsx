import { DeadlineWords, lateWords } from '@/app/frame/deadline-words';
import { StateTag } from '@/components/domain/state-tag';
import { SummaryList } from '@/components/govuk';
import type { TaskList } from '@/lib/assessments/see-task-list';
import { daysLate, formatCivilDate, formatDateTime } from '@/lib/clock';
import { copy } from './copy';

/** Where the self-assessment stands, when it is due, and the context that its scores are read in: the lead's, not a contributor's. */
export function Standing({ list }: { readonly list: TaskList }) {
  const { header, benchmarks, isWhole } = list;
  const completed = benchmarks.filter(({ status }) => status === 'completed').length;
  const scored = benchmarks.filter(({ status }) => status !== 'not-scored').length;
  return (
    <>
      <SummaryList
        rows={[
          { key: copy.rows.state, value: <StateTag state={header.state} /> },
          {
            key: copy.rows.deadline,
            value: <Due list={list} />,
          },
          { key: copy.rows.completed, value: copy.completedOf(completed, scored) },
          ...(isWhole ? context(list) : []),
        ]}
      />
      {isWhole ? <p className="govuk-body-s soft">{copy.contextNote}</p> : null}
    </>
  );
}

const context = ({ header: { threat, dedicatedResource } }: TaskList) => [
  { key: copy.rows.threat, value: threat === null ? copy.notSaid : copy.threat[threat] },
  { key: copy.rows.resource, value: dedicatedResource === '' ? copy.notSaid : dedicatedResource },
];

/** How far off the deadline is; once handed in, when that was, and whether late. Why there was more time. */
function Due({ list: { header, daysLeft } }: { readonly list: TaskList }) {
  const { deadlineOn, handedInAt, extensionReason } = header;
  const deadline = formatCivilDate(deadlineOn);
  const late = handedInAt === null ? 0 : daysLate(deadlineOn, handedInAt);
  return (
    <>
      {handedInAt === null ? <DeadlineWords deadline={deadline} daysLeft={daysLeft} /> : deadline}
      {handedInAt === null ? null : (
        <span className="soft">
          , {copy.handedIn} {formatDateTime(handedInAt)}
          {late > 0 ? `, ${lateWords(late)}` : ''}
        </span>
      )}
      {extensionReason === null ? null : (
        <span className="soft block whitespace-pre-line">
          {copy.extended} {extensionReason}
        </span>
      )}
    </>
  );
}
