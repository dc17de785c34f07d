import * as z from 'zod';

/** What every address answers when it does not do what was asked (4xx, 5xx). */
export const ErrorAnswer = z
  .object({
    statusCode: z.int(),
    code: z.string().describe('one word for the kind of error, never translated: not-found, wrong-parameter, …'),
    message: z.string().describe('for people, in Vietnamese, mostly followed by / and English'),
    messageEn: z.string(),
    field: z
      .string()
      .nullable()
      .describe('the parameter or the field of the body that is wrong, dotted; null: none alone'),
    expected: z.string().nullable().describe('what stands there when it is right; null: not a matter of one value'),
    see: z.string().describe('where to look: a page of the documentation'),
    requestId: z.string().describe('stands in the server log beside the cause; also in the header X-Request-Id'),
  })
  .meta({
    id: 'Error',
    description: 'Nothing was done.',
    example: {
      statusCode: 400,
      code: 'wrong-parameter',
      message: 'limit: cần số nhiều nhất là 500 / limit: expected a number of at most 500',
      messageEn: 'limit: expected a number of at most 500',
      field: 'limit',
      expected: 'a number of at most 500',
      see: 'docs/generated/openapi.json',
      requestId: '3f0c1c1e-8a51-4d0e-9b1e-6f7f0c2d5a10',
    },
  });
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
