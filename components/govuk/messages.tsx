import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { joined } from './class-names';
import { Tag } from './tag';

/** Something that differs from the text around it. */
export function InsetText({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} className={joined('govuk-inset-text', className)} />;
}

interface WarningTextProps extends ComponentPropsWithoutRef<'div'> {
  readonly prefix?: string | undefined;
}
/** Something important about what happens next. */
export function WarningText({ prefix = 'Warning', className, children, ...rest }: WarningTextProps) {
  return (
    <div {...rest} className={joined('govuk-warning-text', className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{prefix}</span> {children}
      </strong>
    </div>
  );
}

interface NotificationBannerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  readonly success?: boolean | undefined;
  readonly title?: ReactNode;
  readonly titleId?: string | undefined;
  readonly titleLevel?: 1 | 2 | 3 | 4 | undefined;
  /** One line, set large; or children for more. */
  readonly text?: ReactNode;
}
/** News about the service or about what was just done, not about the page's own matter. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { success = false, title = success ? 'Success' : 'Important', text, children, className, ...others } = props;
  const {
    titleId = 'govuk-notification-banner-title',
    titleLevel = 2,
    role = success ? 'alert' : 'region',
    ...rest
  } = others;
  const Heading = `h${titleLevel}` as const;
  return (
    <div
      {...rest}
      role={role}
      aria-labelledby={titleId}
      className={joined('govuk-notification-banner', success && 'govuk-notification-banner--success', className)}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {children ?? (text ? <p className="govuk-notification-banner__heading">{text}</p> : null)}
      </div>
    </div>
  );
}

interface PanelProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  readonly title: ReactNode;
  readonly titleLevel?: 1 | 2 | 3 | undefined;
}
/** Something was done: the page's main message. */
export function Panel({ title, titleLevel = 1, className, children, ...rest }: PanelProps) {
  const Heading = `h${titleLevel}` as const;
  return (
    <div {...rest} className={joined('govuk-panel govuk-panel--confirmation', className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
}

interface PhaseBannerProps extends ComponentPropsWithoutRef<'div'> {
  readonly phase: ReactNode;
  readonly phaseClassName?: string | undefined;
}
/** The service's phase, with a line about it. */
export function PhaseBanner({ phase, phaseClassName, className, children, ...rest }: PhaseBannerProps) {
  return (
    <div {...rest} className={joined('govuk-phase-banner govuk-width-container', className)}>
      <p className="govuk-phase-banner__content">
        <Tag className={joined('govuk-phase-banner__content__tag', phaseClassName)}>{phase}</Tag>{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
