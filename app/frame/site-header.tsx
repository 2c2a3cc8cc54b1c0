import { signOut } from '@/app/(auth)/sign-out';
import { PageHeader, SignedIn } from '@/components/layout/page-header';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { navigationFor } from './navigation';

/** The bar with the service's name, the service navigation by role, and who is signed in. */
export function SiteHeader({ actor, path }: { readonly actor: Actor | null; readonly path: string }) {
  const serviceName = env().PREVENT_SERVICE_NAME;
  if (actor === null) return <PageHeader serviceName={serviceName} homeHref={paths.start} person={<SignInLink />} />;
  return (
    <PageHeader
      serviceName={serviceName}
      homeHref={paths.home}
      navigation={navigationFor(actor, path)}
      person={
        <SignedIn
          name={actor.name}
          as={actor.name.includes(actor.jobTitle) ? undefined : actor.jobTitle}
          signOut={<SignOut />}
        />
      }
    />
  );
}

function SignInLink() {
  return (
    <a href={paths.signIn} className="app-header__link">
      Sign in
    </a>
  );
}

function SignOut() {
  return (
    <form action={signOut}>
      <button type="submit" className="app-header__link">
        Sign out
      </button>
    </form>
  );
}
