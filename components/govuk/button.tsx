import type { ComponentPropsWithoutRef } from 'react';
import { joined } from './class-names';

interface Look {
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** The arrow of a page that starts a journey. */
  readonly start?: boolean | undefined;
}
export interface ButtonProps extends ComponentPropsWithoutRef<'button'>, Look {}
export interface LinkButtonProps extends ComponentPropsWithoutRef<'a'>, Look {
  readonly href: string;
}

const classesOf = ({ variant, start }: Look, className?: string) =>
  joined('govuk-button', variant && `govuk-button--${variant}`, className, start && 'govuk-button--start');

/** Does something: submits its form unless `type` says otherwise. */
export function Button({ variant, start, className, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={rest.disabled ? true : rest['aria-disabled']}
      className={classesOf({ variant, start }, className)}
    >
      {children}
      {start ? <StartIcon /> : null}
    </button>
  );
}

/** Goes somewhere, looking like a button: only for the one thing to do next. */
export function LinkButton({ variant, start, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} role="button" draggable="false" className={classesOf({ variant, start }, className)}>
      {children}
      {start ? <StartIcon /> : null}
    </a>
  );
}

/** Buttons, and links beside them, in a row that wraps. */
export function ButtonGroup({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} className={joined('govuk-button-group', className)} />;
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
