import { v7 } from 'uuid';
import { z } from 'zod';

/** Ids sort by time and are made by the application, so that a record can be named before it is written. */
export const newId = (): string => v7();

/** An id from a URL or form. A malformed one is simply not found. */
export const idSchema = z.uuid();
