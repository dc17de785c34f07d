/** Codes of Node and of PostgreSQL that say why a database cannot be used, in the words of whoever has to fix it. */
const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'không có gì trả lời ở đó / nothing answers there',
  ECONNRESET: 'kết nối bị cắt / the connection was cut',
  EPIPE: 'kết nối bị cắt / the connection was cut',
  EHOSTUNREACH: 'không tới được máy chủ / the host cannot be reached',
  ENETUNREACH: 'không tới được máy chủ / the host cannot be reached',
  ETIMEDOUT: 'không trả lời kịp / no answer in time',
  ENOTFOUND: 'không có máy chủ tên ấy / no such host',
  EAI_AGAIN: 'không tra được tên máy chủ / the name of the host cannot be looked up',
  '28P01': 'sai tên hoặc mật khẩu / wrong user or password',
  '28000': 'không được phép vào / not allowed in',
  '3D000': 'không có cơ sở dữ liệu tên ấy / no database of that name',
  '42501': 'tài khoản không đủ quyền / the account lacks a privilege',
  '53300': 'quá nhiều kết nối / too many connections',
  '57P01': 'máy chủ đang dừng / the server is shutting down',
  '57P02': 'máy chủ vừa gặp sự cố / the server crashed',
  '57P03': 'máy chủ đang khởi động / the server is starting up',
  ERR_INVALID_URL: 'địa chỉ sai, cần postgres://user:password@host:5432/database / wrong address, expected that form',
};

/** What node-postgres says without a code. */
const spoken: readonly [RegExp, string][] = [
  [/connection terminated|client has encountered a connection error/i, 'ECONNRESET'],
  [/timeout/i, 'ETIMEDOUT'],
];

interface Failure {
  readonly code?: unknown;
  readonly message?: string;
  readonly errors?: readonly Failure[];
  readonly driverError?: Failure;
}

/** A sentence for an error that comes from the connection and not from the statement; null for every other error. Pure. */
export function databaseError(error: unknown, url: string): Error | null {
  const failure = (error ?? {}) as Failure;
  const inner = failure.errors?.[0] ?? failure.driverError ?? failure;
  const code = [inner.code, failure.code].find((one) => typeof one === 'string' && one in causes) as string | undefined;
  const known = code ?? spoken.find(([pattern]) => pattern.test(inner.message ?? ''))?.[1];
  if (known === undefined) return null;
  const detail = code?.startsWith('E') || !inner.message ? known : inner.message;
  return new Error(`PostgreSQL ${placeOf(url)}: ${causes[known]} (${detail}). Xem DATABASE_URL / check DATABASE_URL`, {
    cause: error,
  });
}

/** What the pool says to whoever waited too long for one of its connections, all of which work. Pure. */
export const isPoolInUse = (error: unknown): boolean =>
  (error as Failure | null)?.message === 'timeout exceeded when trying to connect';

/** Host, port and database; never the password. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname}`;
  } catch {
    return '(DATABASE_URL)';
  }
}
