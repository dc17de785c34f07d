import * as z from 'zod';

/** What every address answers when it does not do what was asked (4xx, 5xx). */
export const ErrorAnswer = z
  .object({
    statusCode: z.int(),
    code: z.string().describe('one word for the kind of error, never translated: not-found, wrong-field, …'),
    message: z.string().describe('for people, in Vietnamese, mostly followed by / and English'),
    messageEn: z.string(),
    field: z
      .string()
      .nullable()
      .describe('the parameter or the field of the body that is wrong, dotted; null: none alone'),
    see: z.string().describe('where to look: a page of the documentation'),
    requestId: z.string().describe('stands in the server log beside the cause; also in the header X-Request-Id'),
  })
  .meta({ id: 'Error', description: 'Nothing was done.' });
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
