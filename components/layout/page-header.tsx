import type { ReactNode } from 'react';
import { GenericHeader } from '@/components/govuk/generic-header';
import { ServiceNavigation } from '@/components/govuk/service-navigation';
import type { NavigationItem } from '@/components/govuk/service-navigation';
import { ServiceMark } from './service-mark';

interface PageHeaderProps {
  readonly serviceName: string;
  readonly homeHref: string;
  readonly navigation?: readonly NavigationItem[] | undefined;
  /** Who is signed in and the sign-out form, or a link to sign in. */
  readonly person?: ReactNode;
}

/** The bar: the service's name and mark, where one can go, who is signed in. No crown and no government logotype. */
export function PageHeader({ serviceName, homeHref, navigation = [], person }: PageHeaderProps) {
  return (
    <header className="app-header">
      <div className="app-header__bar">
        <GenericHeader
          href={homeHref}
          logo={
            <>
              <ServiceMark />
              {serviceName}
            </>
          }
        />
        {navigation.length > 0 ? <ServiceNavigation inverse items={navigation} /> : null}
        {person ? <div className="app-header__person">{person}</div> : null}
      </div>
    </header>
  );
}

interface SignedInProps {
  readonly name: string;
  /** Their role and council, or job title. */
  readonly as?: string | undefined;
  /** The sign-out form; give its button the class `app-header__link`. */
  readonly signOut: ReactNode;
}

/** Who is signed in, for the bar. */
export function SignedIn({ name, as, signOut }: SignedInProps) {
  return (
    <>
      <span>
        <span className="govuk-visually-hidden">Signed in as </span>
        {name}
        {as ? <span className="app-header__job">, {as}</span> : null}
      </span>
      {signOut}
    </>
  );
}
