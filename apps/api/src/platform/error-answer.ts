import type { ErrorAnswer } from '@ioc/shared/answers/error';

export interface Said {
  readonly code: string;
  /** `tiếng Việt / English`, or Vietnamese alone beside `messageEn`. */
  readonly message: string;
  readonly messageEn?: string;
  readonly field?: string | null;
  readonly see?: string;
}

/** The one shape of an error. Pure. */
export function errorAnswer(statusCode: number, said: Said, requestId: string): ErrorAnswer {
  const { code, message, messageEn = english(message), field = null, see = 'docs/generated/openapi.json' } = said;
  return { statusCode, code, message, messageEn, field, see, requestId };
}

const english = (message: string): string =>
  message.includes(' / ') ? message.slice(message.indexOf(' / ') + 3) : message;
