import 'server-only';
import { formatDate } from '@/lib/clock';
import type { Tx } from '@/lib/db';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';

interface Invitation {
  readonly to: string;
  readonly name: string;
  readonly token: string;
  readonly council: string;
  readonly askedBy: { readonly name: string; readonly jobTitle: string; readonly email: string };
  readonly expiresAt: Date;
}

/** The link, who asks and until when. The question itself stands behind the link. */
export async function sendLink(tx: Tx, { to, name, token, council, askedBy, expiresAt }: Invitation): Promise<void> {
  const who =
    askedBy.jobTitle === '' || askedBy.name.includes(askedBy.jobTitle)
      ? askedBy.name
      : `${askedBy.name}, ${askedBy.jobTitle}`;
  await sendMail(tx, {
    to,
    subject: `${council} asks you a question for its Prevent self-assessment`,
    body: [
      `Dear ${name}`,
      `${who} of ${council} asks you one question for the council’s annual Prevent self-assessment. You need no account.`,
      `Read and answer it: ${linkTo(paths.answerLink(token))}`,
      `The link is for you alone. It takes one answer, until the end of ${formatDate(expiresAt)}.`,
      `If you do not know what this is about, ask ${askedBy.name} (${askedBy.email}) before you answer.`,
    ].join('\n\n'),
  });
}

/** An answer came: a link to it, and nothing of what it says. */
export async function sendAnswerNotice(
  tx: Tx,
  to: readonly string[],
  answered: { readonly council: string; readonly assessmentId: string; readonly benchmark: number },
): Promise<void> {
  const { council, assessmentId, benchmark } = answered;
  for (const email of to)
    await sendMail(tx, {
      to: email,
      subject: `${council}: a question about benchmark ${benchmark} was answered`,
      body: [
        `A question about benchmark ${benchmark} of the Prevent self-assessment of ${council} was answered by link.`,
        `Read the answer, and accept it or leave it: ${linkTo(paths.benchmarkQuestions(assessmentId, benchmark))}`,
      ].join('\n\n'),
    });
}
