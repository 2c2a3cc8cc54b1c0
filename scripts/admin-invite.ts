/** `npm run admin:invite -- <e-mail address>`: makes the first administrator, or one more, and prints a way to sign in. */
import { inviteAdministrator, INVITATION_HOURS } from '@/lib/auth/invite-administrator';
import { disconnect } from '@/lib/db';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

const [email, ...more] = process.argv.slice(2);
if (email === undefined || more.length > 0) fail('Say whom to invite: npm run admin:invite -- name@example.gov.uk');

const invited = await inviteAdministrator(email);
await disconnect();
if (!invited.ok)
  fail(
    invited.error.kind === 'deactivated'
      ? 'This person can no longer sign in. Ask an administrator to let them in again, or invite another address.'
      : invited.error.issues.map(({ message }) => message).join(' '),
  );

const { token, code, isNewPerson } = invited.value;
process.stdout
  .write(`${invited.value.email} is ${isNewPerson ? 'now a person of this service and an' : 'an'} administrator.

To sign in the first time, open this link in their browser, press the button and type the code:

  ${env().PREVENT_BASE_URL}${paths.invited}?token=${token}
  Code: ${code}

Both work once, within ${INVITATION_HOURS} hours. Give them to nobody else. Afterwards they sign in with a code by e-mail.
`);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
