import { z } from 'zod';

/** An e-mail address as it is stored and compared: trimmed, lower-cased, at most 254 characters. */
export const emailSchema = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .email('Enter an e-mail address in the correct format, like name@example.gov.uk')
      .max(254, 'Enter a shorter e-mail address'),
  );
