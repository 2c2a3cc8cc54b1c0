import type { Metadata } from 'next';
import { DoneBanner } from '@/app/frame/done-banner';
import { signedInActor } from '@/app/signed-in-actor';
import type { Role } from '@/lib/policy';
import { copy, done } from './copy';
import { AdminHome } from './sections/admin-home';
import { AdviserHome } from './sections/adviser-home';
import { CouncilHome } from './sections/council-home';
import { GroupHome } from './sections/group-home';
import { HomeOfficeHome } from './sections/home-office-home';

export const metadata: Metadata = { title: 'Home' };

/** What a person's roles ask of them, one section each, in this order. */
const SECTIONS = [
  { roles: ['prevent-lead', 'contributor'], Section: CouncilHome },
  { roles: ['regional-adviser'], Section: AdviserHome },
  { roles: ['group-member'], Section: GroupHome },
  { roles: ['home-office'], Section: HomeOfficeHome },
  { roles: ['administrator'], Section: AdminHome },
] as const satisfies readonly { roles: readonly Role[]; Section: unknown }[];

interface HomePageProps {
  readonly searchParams: Promise<{ readonly done?: unknown }>;
}

export default async function HomePage({ searchParams }: HomePageProps) {
  const actor = await signedInActor();
  const held = new Set<Role>(actor.grants.map(({ role }) => role));
  const sections = SECTIONS.filter(({ roles }) => roles.some((role) => held.has(role)));
  return (
    <>
      <DoneBanner done={(await searchParams).done} words={done} />
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      {sections.map(({ roles, Section }) => (
        <Section key={roles[0]} actor={actor} />
      ))}
      {sections.length === 0 && (
        <>
          <p className="govuk-body-l">{copy.noRoles}</p>
          <p className="govuk-body">{copy.noRolesNext}</p>
        </>
      )}
    </>
  );
}
