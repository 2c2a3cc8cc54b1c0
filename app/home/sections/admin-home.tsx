import { LinkButton } from '@/components/govuk/button';
import { Link } from '@/components/govuk/links';
import { SummaryList } from '@/components/govuk/summary-list';
import { seeAdministration } from '@/lib/people/see-administration';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';

/** For an administrator: who is here, and what may need them. No content of an assessment. */
export async function AdminHome({ actor }: { readonly actor: Actor }) {
  const read = await seeAdministration(actor, {});
  if (!read.ok) return null;
  const { people, withoutRole, councils, councilsWithoutLead, groups } = read.value;
  return (
    <section aria-labelledby="administration">
      <h2 className="govuk-heading-l" id="administration">
        People and groups
      </h2>
      <SummaryList
        rows={[
          {
            key: 'People who can sign in',
            value: people.toLocaleString('en-GB'),
            actions: [{ text: 'See', href: paths.people, about: 'people' }],
          },
          {
            key: 'People without a role',
            value: withoutRole.toLocaleString('en-GB'),
            actions: [{ text: 'See', href: `${paths.people}?role=none`, about: 'people without a role' }],
          },
          {
            key: 'Assessed councils without a Prevent Lead',
            value: `${councilsWithoutLead.toLocaleString('en-GB')} of ${councils.toLocaleString('en-GB')}`,
            actions: [
              { text: 'See', href: `${paths.councils}?show=without-lead`, about: 'councils without a Prevent Lead' },
            ],
          },
          {
            key: 'Groups',
            value: groups.toLocaleString('en-GB'),
            actions: [{ text: 'See', href: paths.groups, about: 'groups' }],
          },
        ]}
      />
      <LinkButton href={paths.invitePerson}>Invite a person</LinkButton>
      <p className="govuk-body">
        <Link href={paths.newGroup}>Create a group</Link>
      </p>
    </section>
  );
}
