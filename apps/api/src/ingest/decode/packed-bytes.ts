import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** What one wrapper may come to. */
export const mostBytes = 8_000_000;

/** Bytes as text: unpacked, UTF-16 or UTF-32 where NULs or a byte order mark say so, else UTF-8. */
export function decodedText(packed: Buffer): string {
  const bytes = unpacked(packed);
  const even = bytes.length - (bytes.length % 2);
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const [high, low] = bytes.includes(0) ? [nulsAt(bytes, 0), nulsAt(bytes, 1)] : [0, 0];
  if (big || (!little && high > low)) return plain(Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le'));
  if (little || low > 0) return plain(bytes.subarray(0, even).toString('utf16le'));
  return plain(bytes.toString('utf8'));
}
/** How many of its first bytes at even or odd places are zero: none in UTF-8. */
const nulsAt = (bytes: Buffer, first: 0 | 1) =>
  bytes.subarray(0, 200).filter((byte, at) => byte === 0 && at % 2 === first).length;
const plain = (text: string) => text.replaceAll('\0', '').replace(/^\uFEFF/, '');

/** What gzip or zlib packed, as far as it fits; other bytes as they are. */
function unpacked(bytes: Buffer): Buffer {
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const zlib = bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;
  return gzip || zlib ? (attempted(gzip ? gunzipSync : inflateSync, bytes) ?? bytes) : bytes;
}

function attempted(unpack: (bytes: Buffer, options: { maxOutputLength: number }) => Buffer, bytes: Buffer) {
  try {
    return unpack(bytes, { maxOutputLength: mostBytes });
  } catch {
    return null;
  }
}

/** What packings without a head come to, brotli and deflate alone. Most bytes are neither; ids and digests are shorter. */
export const headless = (bytes: Buffer): string[] =>
  (bytes.length < 65 ? [] : [brotliDecompressSync, inflateRawSync])
    .map((unpack) => attempted(unpack, bytes))
    .filter((opened) => opened !== null && opened.length > 0)
    .map((opened) => decodedText(opened as Buffer));

/** Heads of what is packed and not opened here: bzip2, xz, 7z, rar, lz4, zstd. */
const heads = ['425a68', 'fd377a585a00', '377abcaf271c', '526172211a07', '04224d18', '28b52ffd'].map((head) =>
  Buffer.from(head, 'hex'),
);
/** Packed or encrypted in a way that is not opened here: it hides something, as what is wrapped too often does. */
export const isUnopened = (bytes: Buffer): boolean =>
  heads.some((head) => beginsWith(bytes, head)) ||
  (bytes.length > 30 &&
    beginsWith(bytes, localHeader) &&
    ((bytes.readUInt16LE(6) & 1) === 1 || ![0, 8].includes(bytes.readUInt16LE(8))));

/** The files of an archive (ZIP, and so of office formats), as far as they can be read. */
export function filesOf(bytes: Buffer): string[] {
  const files: string[] = [];
  for (let at = bytes.indexOf(localHeader); at >= 0 && files.length < 100; at = bytes.indexOf(localHeader, at + 4)) {
    if (at + 30 > bytes.length) break;
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const packed = bytes.subarray(from);
    if (bytes.readUInt16LE(at + 8) === 0) files.push(decodedText(packed.subarray(0, bytes.readUInt32LE(at + 18))));
    else files.push(decodedText(attempted(inflateRawSync, packed) ?? packed));
  }
  return files;
}
const beginsWith = (bytes: Buffer, head: Buffer) => bytes[0] === head[0] && bytes.indexOf(head) === 0;
const localHeader = Buffer.from('PK\x03\x04', 'latin1');
