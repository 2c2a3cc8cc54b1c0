import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { PageShell } from '@/components/layout/page-shell';
import { currentActor, isTypingKept, keptForms } from '@/lib/auth';
import { env } from '@/lib/env';
import { KeptForms } from './frame/kept-forms';
import { SiteFooter } from './frame/site-footer';
import { SiteHeader } from './frame/site-header';
import './styles/main.scss';
import './globals.css';

export function generateMetadata(): Metadata {
  const { PREVENT_SERVICE_NAME } = env();
  return {
    title: { default: PREVENT_SERVICE_NAME, template: `%s – ${PREVENT_SERVICE_NAME}` },
    // Nothing in here is for a search engine.
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Never prerendered: also the not-found page needs the nonce of its own response.
  await connection();
  const actor = await currentActor();
  const path = (await headers()).get('x-path') ?? '/';
  const kept = actor !== null && (await isTypingKept(path)) ? await keptForms(actor, path) : [];
  return (
    <html lang="en" className="govuk-template">
      <body className="govuk-template__body">
        <PageShell header={<SiteHeader actor={actor} path={path} />} footer={<SiteFooter />}>
          <KeptForms person={actor?.id} path={path} forms={kept}>
            {children}
          </KeptForms>
        </PageShell>
      </body>
    </html>
  );
}
