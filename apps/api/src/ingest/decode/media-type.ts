/** A content type as senders write it: its case, blanks, quotes and parameters do not matter. */
export interface MediaType {
  /** Lower case, without parameters; empty: none was sent. */
  readonly type: string;
  /** Lower case; UTF-8 where none is named. */
  readonly charset: string;
}

export function mediaType(text: string | undefined): MediaType {
  const [type = '', ...parameters] = (text ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice(8) ?? '';
  return { type, charset: charset.replaceAll('"', '').trim() || 'utf-8' };
}

/** US-ASCII is a part of UTF-8. */
export const isUtf8 = ({ charset }: MediaType): boolean => ['utf-8', 'utf8', 'us-ascii'].includes(charset);

/** The whole event is the body, in whatever format: CloudEvents' structured and batched modes. */
export const isWholeEvent = ({ type }: MediaType): boolean => type.startsWith('application/cloudevents');

/** CloudEvents says that no content type means JSON. */
export const isJson = ({ type }: MediaType): boolean =>
  ['', 'application/json', 'text/json'].includes(type) || (type.startsWith('application/') && type.endsWith('+json'));
