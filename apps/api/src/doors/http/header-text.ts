/**
 * The text of a CloudEvents attribute in an HTTP header (HTTP binding 3.1.3.2): quotes off, then percent-decoding, once.
 * Some senders write bytes of UTF-8 as they are, which HTTP hands over as Latin-1: they are put together first. What does
 * not decode stays as it is, and so does an encoded NUL, which no log and no database could hold.
 */
export function headerText(value: string): string {
  const bare = /^".*"$/.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
  return fromBytes(bare).replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded);
}

function decoded(run: string): string {
  try {
    const text = decodeURIComponent(run);
    return text.includes('\0') ? run : text;
  } catch {
    return run;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function fromBytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  try {
    return utf8.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
