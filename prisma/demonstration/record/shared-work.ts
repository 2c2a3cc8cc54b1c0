import { newId } from '@/lib/ids';
import { audited, type Telling, type Who } from './telling';

/** Answers that are a helper's, what was written between them, and what they marked as ready: after the council's half. */
export function tellSharedWork(telling: Telling, who: (mailbox: string) => Who): void {
  const { story, rows, assessmentId, council, calendar } = telling;
  if (story.sharedWork === undefined) return;
  const { answeredBy, ready, messages } = story.sharedWork;
  const of = { assessmentId, authorityId: council.id };
  const mine = rows.statementAnswer.filter((row) => row.assessmentId === assessmentId);
  for (const [benchmark, mailboxes] of Object.entries(answeredBy)) {
    const helpers = mailboxes.map(who);
    const answers = mine.filter((row) => row.benchmark === Number(benchmark));
    for (const [place, answer] of answers.entries())
      answer.updatedBy = helpers[place % helpers.length]?.id ?? answer.updatedBy;
    for (const helper of helpers) {
      const theirs = answers.filter(({ updatedBy }) => updatedBy === helper.id);
      const [first] = theirs;
      if (first === undefined) continue;
      const fields = theirs.map(({ statementId }) => `answer.${statementId}`);
      rows.auditEvent.push(audited(telling, 'save-benchmark', helper, fields, new Date(first.updatedAt)));
    }
  }
  for (const [number, mailboxes] of Object.entries(ready))
    for (const helper of mailboxes.map(who)) {
      const benchmark = Number(number);
      const readyAt = calendar.at(3);
      rows.contribution.push({ ...of, benchmark, personId: helper.id, readyAt });
      rows.auditEvent.push(audited(telling, 'mark-ready', helper, [`ready.${benchmark}`], readyAt));
    }
  for (const [place, [benchmark, mailbox, daysAgo, text]] of messages.entries()) {
    const by = who(mailbox);
    const at = calendar.at(daysAgo, place);
    rows.councilMessage.push({ ...of, id: newId(), benchmark, text, byId: by.id, at });
    rows.auditEvent.push(audited(telling, 'write-message', by, [`message.${benchmark}`], at));
  }
}
