/** A part of a page that is only read: data, so that another language is another copy.ts. */
export interface ProseSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly bullets?: readonly string[];
  readonly after?: readonly string[];
}

interface ProseProps {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly ProseSection[];
}

export function Prose({ title, lead, sections }: ProseProps) {
  return (
    <>
      <h1 className="govuk-heading-xl">{title}</h1>
      <Paragraphs texts={lead} />
      {sections.map(({ heading, paragraphs = [], bullets = [], after = [] }) => (
        <section key={heading}>
          <h2 className="govuk-heading-m">{heading}</h2>
          <Paragraphs texts={paragraphs} />
          {bullets.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {bullets.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          <Paragraphs texts={after} />
        </section>
      ))}
    </>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className="govuk-body">
      {text}
    </p>
  ));
}
