import { Button } from '@/components/govuk/button';
import type { ButtonProps } from '@/components/govuk/button';

/** Sends the form around it. With JavaScript the form ignores a second press while the first is on its way. */
export function SubmitButton(props: ButtonProps) {
  return <Button {...props} type="submit" />;
}
