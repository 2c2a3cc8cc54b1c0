import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';

export interface SummaryAction {
  readonly text: ReactNode;
  readonly href: string;
  /** Read out after the text: "Change" alone says too little. */
  readonly about?: string | undefined;
  readonly className?: string | undefined;
  readonly attributes?: Readonly<Record<`data-${string}`, string>> | undefined;
}
export interface SummaryRow {
  readonly key: ReactNode;
  readonly value: ReactNode;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly className?: string | undefined;
  readonly keyClassName?: string | undefined;
  readonly valueClassName?: string | undefined;
  readonly actionsClassName?: string | undefined;
}
interface SummaryListProps extends ComponentPropsWithoutRef<'dl'> {
  readonly rows: readonly SummaryRow[];
  readonly noBorder?: boolean | undefined;
  /** Inside a card: its title, read out after each action. */
  readonly cardTitle?: ReactNode;
}

/** Keys and values, each with what can be done about it. */
export function SummaryList({ rows, noBorder, cardTitle, className, ...rest }: SummaryListProps) {
  const someHaveActions = rows.some(({ actions }) => actions?.length);
  return (
    <dl {...rest} className={joined('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', className)}>
      {rows.map((row, place) => (
        <div
          key={place}
          className={joined(
            'govuk-summary-list__row',
            someHaveActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
            row.className,
          )}
        >
          <dt className={joined('govuk-summary-list__key', row.keyClassName)}>{row.key}</dt>
          <dd className={joined('govuk-summary-list__value', row.valueClassName)}>{row.value}</dd>
          {row.actions?.length ? (
            <dd className={joined('govuk-summary-list__actions', row.actionsClassName)}>
              <Actions of={row.actions} block="govuk-summary-list__actions-list" title={cardTitle} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function Actions(props: { readonly of: readonly SummaryAction[]; readonly block: string; readonly title: ReactNode }) {
  const { of: actions, block, title } = props;
  const links = actions.map((action, place) => <ActionLink key={place} action={action} title={title} />);
  if (links.length === 1) return links[0];
  return (
    <ul className={block}>
      {links.map((link, place) => (
        <li key={place} className={`${block}-item`}>
          {link}
        </li>
      ))}
    </ul>
  );
}

function ActionLink({ action, title }: { readonly action: SummaryAction; readonly title: ReactNode }) {
  return (
    <a className={joined('govuk-link', action.className)} href={action.href} {...action.attributes}>
      {action.text}
      {action.about || title ? (
        <span className="govuk-visually-hidden">
          {action.about ? ` ${action.about}` : null}
          {title ? <> ({title})</> : null}
        </span>
      ) : null}
    </a>
  );
}

interface SummaryCardProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  readonly title: ReactNode;
  readonly titleLevel?: 2 | 3 | 4 | undefined;
  readonly titleClassName?: string | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly actionsClassName?: string | undefined;
}
/** A summary list, or anything else, under a title with what can be done about the whole. */
export function SummaryCard(props: SummaryCardProps) {
  const { title, titleLevel = 2, titleClassName, actions = [], actionsClassName, className, children, ...rest } = props;
  const Heading = `h${titleLevel}` as const;
  const actionsClass = joined('govuk-summary-card__actions', actionsClassName);
  return (
    <div {...rest} className={joined('govuk-summary-card', className)}>
      <div className="govuk-summary-card__title-wrapper">
        <Heading className={joined('govuk-summary-card__title', titleClassName)}>{title}</Heading>
        {actions.length === 1 && actions[0] ? (
          <div className={actionsClass}>
            <ActionLink action={actions[0]} title={title} />
          </div>
        ) : null}
        {actions.length > 1 ? (
          <ul className={actionsClass}>
            {actions.map((action, place) => (
              <li key={place} className="govuk-summary-card__action">
                <ActionLink action={action} title={title} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}
