import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Said } from '#platform/error-answer.js';
import { databaseError, isPoolInUse } from '#problems/database-error.js';

export interface HttpRefusal {
  readonly status: number;
  readonly said: Said;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of http-errors, which the body parsers and the file server throw. */
interface HttpError {
  readonly status?: unknown;
  readonly type?: unknown;
}

/**
 * What is answered for an error. Only words that were written for whoever asks go out: those of exceptions that we throw.
 * Everything that is not distinguished here is an error of ours, 500. Pure.
 */
export function refusalOf(error: unknown, reading: boolean): HttpRefusal {
  // What stands before the routes throws errors of its own, which Nest wraps.
  if (error instanceof HttpException) return error.cause ? refusalOf(error.cause, reading) : ofException(error);
  if (error instanceof URIError) return { status: 400, said: malformed };
  if (error instanceof QueryFailedError && reading && /^22/.test(String(codeOf(error))))
    return { status: 400, said: unstorable };
  if (isPoolInUse(error)) return { status: 503, said: busy, headers: { 'retry-after': '2' } };
  if (databaseError(error, '')) return { status: 503, said: away, headers: { 'retry-after': '5' } };
  return ofHttpError((error ?? {}) as HttpError) ?? { status: 500, said: ours };
}

const codeOf = ({ driverError }: QueryFailedError) => (driverError as { code?: unknown }).code;

/** What our exceptions carry. */
type Given = Partial<Said> & { readonly retryAfter?: number };

function ofException(error: HttpException): HttpRefusal {
  const [status, given] = [error.getStatus(), error.getResponse()];
  const { code, message, retryAfter, ...more } = (typeof given === 'string' ? { message: given } : given) as Given;
  if (status >= 500 && code === undefined) return { status, said: ours };
  const text = String(message ?? error.message);
  // The router's own words for an address that it does not have.
  if (status === 404 && /^Cannot [A-Z]+ \//.test(text)) return { status, said: words[404] as Said };
  // "unit: không có đơn vị X / no such unit": the word in front is the parameter.
  const field = /^([a-z][\w.]*): /i.exec(text)?.[1] ?? null;
  const headers = retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } };
  const said = { code: code ?? words[status]?.code ?? 'refused', message: text, field, ...pick(more) };
  return { status, said, ...headers };
}

/** Nest adds words of its own (`error`, `statusCode`), which are no part of the shape. */
const pick = ({ messageEn, field, expected, see }: Partial<Said>): Partial<Said> => ({
  ...(messageEn === undefined ? {} : { messageEn }),
  ...(field === undefined ? {} : { field }),
  ...(expected === undefined ? {} : { expected }),
  ...(see === undefined ? {} : { see }),
});

function ofHttpError({ status, type }: HttpError): HttpRefusal | null {
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  const said = byType[String(type)] ?? words[status];
  return { status, said: said ?? { code: 'refused', message: 'Yêu cầu không được nhận / the request was refused' } };
}

const words: Readonly<Record<number, Said>> = {
  400: { code: 'wrong-parameter', message: 'Yêu cầu sai / a wrong request' },
  401: { code: 'no-key', message: 'Cần khóa / expected a key' },
  403: { code: 'forbidden', message: 'Không được phép / not allowed' },
  404: { code: 'not-found', message: 'Không có địa chỉ này / no such address' },
  405: {
    code: 'wrong-method',
    message: 'Địa chỉ này không nhận phương thức ấy / the address does not take that method',
  },
  410: { code: 'gone', message: 'Không còn nữa / no longer there' },
  413: { code: 'too-large', message: 'Nội dung quá lớn / the body is too large', field: 'body' },
  415: {
    code: 'wrong-content-type',
    message: 'Cần content-type JSON / expected a JSON content type',
    field: 'content-type',
    expected: 'application/json',
  },
};
const body = (code: string, message: string, expected: string): Said => ({ code, message, field: 'body', expected });
const unreadable = body(
  'unreadable-body',
  'Không đọc được nội dung, cần JSON trong UTF-8 / the body cannot be read, expected JSON in UTF-8',
  'JSON in UTF-8',
);
/** Types of body-parser's errors. */
const byType: Readonly<Record<string, Said>> = {
  'entity.parse.failed': unreadable,
  'entity.verify.failed': body(
    'too-deep',
    'Nội dung lồng quá sâu, nhiều nhất 100 tầng / nested too deep, expected at most 100 levels',
    'at most 100 levels',
  ),
  'encoding.unsupported': {
    code: 'wrong-content-encoding',
    message: 'Không giải được content-encoding / the content encoding is not known',
    field: 'content-encoding',
    expected: 'gzip, deflate, br or none',
  },
  'charset.unsupported': {
    code: 'wrong-content-type',
    message: 'Cần bảng mã UTF-8 / expected the charset UTF-8',
    field: 'content-type',
    expected: 'application/json; charset=utf-8',
  },
};
const malformed: Said = {
  code: 'malformed-address',
  message: 'Địa chỉ có mã hóa %XX sai / the percent-encoding of the address is wrong',
  expected: 'UTF-8, percent-encoded',
};
/** A question that PostgreSQL cannot even hold: a number or a day out of range. */
const unstorable: Said = {
  code: 'unstorable-value',
  message:
    'Giá trị ngoài phạm vi hoặc có ký tự không lưu được / a value is out of range or has a character that cannot be stored',
};
export const busy: Said = {
  code: 'busy',
  message: 'Đang có quá nhiều yêu cầu, thử lại sau ít giây / too many requests are waiting; try again in seconds',
  see: 'docs/operations/queues.md',
};
const away: Said = {
  code: 'database-away',
  message: 'Cơ sở dữ liệu tạm thời không trả lời, thử lại sau / the database does not answer just now, try again later',
  see: 'docs/operations/health.md',
};
const ours: Said = {
  code: 'internal-error',
  message:
    'Lỗi của chương trình; gửi requestId cho người vận hành / an error of the program: give the requestId to its operators',
  see: 'docs/operations/health.md',
};
