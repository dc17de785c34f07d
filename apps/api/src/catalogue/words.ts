import * as z from 'zod';

/** Words that the shapes of several files share. */
export const Name = z.string().min(1).max(300);
export const Day = z.iso.date();
/** What a file may leave out, and then is null: not known, or none. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);
