import type { Metadata } from 'next';
import { Table } from '@/components/govuk';
import { browserCookie, sessionCookie, typingCookie } from '@/lib/auth';
import { copy } from './copy';

export const metadata: Metadata = { title: copy.title };

export default function CookiesPage() {
  return (
    <>
      <h1 className="govuk-heading-xl">{copy.title}</h1>
      <p className="govuk-body">{copy.lead}</p>
      <Table
        stacked
        firstCellIsHeader
        caption={copy.caption}
        captionClassName="govuk-visually-hidden"
        head={[{ content: copy.name }, { content: copy.purpose }, { content: copy.ends }]}
        rows={[
          [{ content: sessionCookie().name }, { content: copy.session.purpose }, { content: copy.session.ends }],
          [{ content: typingCookie().name }, { content: copy.typing.purpose }, { content: copy.typing.ends }],
          [{ content: browserCookie().name }, { content: copy.browser.purpose }, { content: copy.browser.ends }],
        ]}
      />
      <p className="govuk-body">{copy.nothingElse}</p>
    </>
  );
}
