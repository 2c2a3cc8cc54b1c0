import { z } from 'zod';

/** What there is to say of bytes that are wholly kept. It comes from this folder and never from a browser. */
export const keptFileSchema = z.object({
  id: z.uuid(),
  key: z.string().min(1),
  /** Cleaned, with an extension of the type that the content has. */
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1),
  bytes: z.number().int().min(1),
  sha256: z.string().length(64),
});
export type KeptFile = z.infer<typeof keptFileSchema>;
