import 'server-only';
import { formatCivilDate } from '@/lib/clock';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { benchmarkByNumber, frameworkByCode } from '@/lib/framework';
import { linkTo, sendMail } from '@/lib/mail';
import { paths } from '@/lib/paths';
import type { HelpedCouncil } from './helping-store';

interface Person {
  readonly name: string;
  readonly email: string;
}

const howToSignIn = (email: string): string =>
  `Sign in with the address ${email}. You will get a code of eight digits to type in. There is no password.`;

const ifUnexpected = (by: Person): string =>
  `If you did not expect this, write to ${by.name} at ${by.email}, or to ${env().PREVENT_HELP_EMAIL}.`;

const titlesOf = (council: HelpedCouncil, benchmarks: readonly number[]): string => {
  const framework = frameworkByCode(council.framework);
  return benchmarks
    .map((number) => `- ${number}. ${(framework && benchmarkByNumber(framework, number)?.title) ?? 'Benchmark'}`)
    .join('\n');
};

const NO_LONGER = 'You are no longer asked to help with';
const STAYS = 'What you have answered stays, with your name.';

/** What is asked, by when, and a link: the published titles of the benchmarks and nothing of what is said under them. */
export async function tellContributor(
  tx: Tx,
  about: {
    readonly to: Person;
    readonly by: Person;
    readonly council: HelpedCouncil;
    readonly added: readonly number[];
    readonly removed: readonly number[];
  },
): Promise<void> {
  const { to, by, council, added, removed } = about;
  if (added.length === 0) return tellOfLess(tx, about);
  await sendMail(tx, {
    to: to.email,
    subject: `You are asked to help with the Prevent self-assessment of ${council.council}`,
    body: [
      `Dear ${to.name},`,
      `${by.name} asks you to help with these benchmarks of the Prevent self-assessment ${council.cycle} of ${council.council}:`,
      titlesOf(council, added),
      ...(removed.length === 0 ? [] : [`${NO_LONGER}:`, titlesOf(council, removed)]),
      `The self-assessment is due by the end of ${formatCivilDate(council.deadlineOn)}. You see and change these benchmarks and no others.`,
      `Open it: ${linkTo(paths.selfAssessment(council.assessmentId))}`,
      howToSignIn(to.email),
      ifUnexpected(by),
    ].join('\n\n'),
  });
}

/** Benchmarks were taken away, and none given. */
async function tellOfLess(
  tx: Tx,
  about: {
    readonly to: Person;
    readonly by: Person;
    readonly council: HelpedCouncil;
    readonly removed: readonly number[];
  },
): Promise<void> {
  const { to, by, council, removed } = about;
  await sendMail(tx, {
    to: to.email,
    subject: `What you help with in the Prevent self-assessment of ${council.council} has changed`,
    body: [
      `Dear ${to.name},`,
      `${by.name} has changed what you help with in the Prevent self-assessment ${council.cycle} of ${council.council}. ${NO_LONGER}:`,
      titlesOf(council, removed),
      `${STAYS} What you still help with: ${linkTo(paths.selfAssessment(council.assessmentId))}`,
      ifUnexpected(by),
    ].join('\n\n'),
  });
}

/** Their help has ended: there is nothing to open any more. */
export async function tellOfEnd(
  tx: Tx,
  about: { readonly to: Person; readonly by: Person; readonly council: HelpedCouncil },
): Promise<void> {
  const { to, by, council } = about;
  await sendMail(tx, {
    to: to.email,
    subject: `Your help with the Prevent self-assessment of ${council.council} has ended`,
    body: [
      `Dear ${to.name},`,
      `${by.name} has ended your help with the Prevent self-assessment of ${council.council}. You no longer see it. ${STAYS}`,
      ifUnexpected(by),
    ].join('\n\n'),
  });
}

/** To the new lead and to those who are lead already: who has been added, and by whom. */
export async function tellOfNewLead(
  tx: Tx,
  about: {
    readonly to: Person;
    readonly by: Person;
    readonly council: HelpedCouncil;
    readonly leads: readonly Person[];
  },
): Promise<void> {
  const { to, by, council, leads } = about;
  const link = linkTo(paths.selfAssessment(council.assessmentId));
  await sendMail(tx, {
    to: to.email,
    subject: `You are now a Prevent Lead of ${council.council}`,
    body: [
      `Dear ${to.name},`,
      `${by.name} has made you a Prevent Lead of ${council.council} in ${env().PREVENT_SERVICE_NAME}: you see and change its whole self-assessment, ask others to help, and submit it.`,
      `Open it: ${link}`,
      howToSignIn(to.email),
      ifUnexpected(by),
    ].join('\n\n'),
  });
  for (const lead of leads)
    await sendMail(tx, {
      to: lead.email,
      subject: `${council.council} has another Prevent Lead`,
      body: [
        `${by.name} has made ${to.name} (${to.email}) a Prevent Lead of ${council.council}.`,
        `People helping: ${linkTo(paths.peopleHelping(council.assessmentId))}`,
      ].join('\n\n'),
    });
}

/** To both: who has handed over to whom. */
export async function tellOfHandOver(
  tx: Tx,
  about: { readonly from: Person; readonly to: Person; readonly council: HelpedCouncil },
): Promise<void> {
  const { from, to, council } = about;
  await sendMail(tx, {
    to: to.email,
    subject: `${council.council}: ${from.name} has handed over to you`,
    body: [
      `Dear ${to.name},`,
      `${from.name} has handed over to you as Prevent Lead of ${council.council} and is no longer its lead. Everything that was said in the self-assessment ${council.cycle} stays as it is. It is due by the end of ${formatCivilDate(council.deadlineOn)}.`,
      `Open it: ${linkTo(paths.selfAssessment(council.assessmentId))}`,
    ].join('\n\n'),
  });
  await sendMail(tx, {
    to: from.email,
    subject: `${council.council}: you have handed over to ${to.name}`,
    body: [
      `Dear ${from.name},`,
      `You have handed over to ${to.name} (${to.email}) and are no longer a Prevent Lead of ${council.council}. Only a Prevent Lead of the council, or an administrator, can make you one again.`,
      `If you did not do this, write to ${env().PREVENT_HELP_EMAIL} at once.`,
    ].join('\n\n'),
  });
}
