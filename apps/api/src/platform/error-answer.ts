import type { ErrorAnswer } from '@ioc/shared/answers/error';

export interface Said {
  readonly code: string;
  /** `tiếng Việt / English`, or Vietnamese alone beside `messageEn`. */
  readonly message: string;
  readonly messageEn?: string;
  readonly field?: string | null;
  /** In English: what stands in the field when it is right. */
  readonly expected?: string | null;
  readonly see?: string;
}

const reference = 'docs/generated/openapi.json';

/** The one shape of an error. Pure. */
export function errorAnswer(statusCode: number, said: Said, requestId: string): ErrorAnswer {
  const { code, message, messageEn = english(message), field = null, expected = null, see = reference } = said;
  return { statusCode, code, message, messageEn, field, expected, see, requestId };
}

const english = (message: string): string =>
  message.includes(' / ') ? message.slice(message.indexOf(' / ') + 3) : message;
