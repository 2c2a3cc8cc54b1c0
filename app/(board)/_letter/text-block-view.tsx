import type { NotedRun, TextBlock } from '@/lib/letters/model';

/** A paragraph or a list of bullets, with its links. */
export function TextBlockView({ block }: { readonly block: TextBlock }) {
  if (block.kind === 'paragraph')
    return (
      <p className="govuk-body whitespace-pre-line">
        <Runs runs={block.runs} />
      </p>
    );
  return (
    <ul className="govuk-list govuk-list--bullet">
      {block.items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  );
}

/** Text with its links; each link's footnote says its address on paper. */
function Runs({ runs }: { readonly runs: readonly NotedRun[] }) {
  return runs.map(({ text, href, note }, index) =>
    href === undefined ? (
      <span key={index}>{text}</span>
    ) : (
      <span key={index}>
        <a className="govuk-link" href={href} rel="noreferrer">
          {text}
        </a>
        {note === undefined ? null : (
          <sup>
            <a className="govuk-link letter__note" href={`#note-${note}`} aria-label={`Footnote ${note}`}>
              {note}
            </a>
          </sup>
        )}
      </span>
    ),
  );
}
