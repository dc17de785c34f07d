/** A text as bytes may hold it, each form as it stands in a dump: as text, or as the hexadecimal digits of a bytea. */
export function spellingsOf(text: string): Map<string, string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const utf8 = Buffer.from(text.normalize('NFC'));
  const utf16 = Buffer.from(text.normalize('NFC'), 'utf16le');
  const bytes: [string, Buffer][] = [
    ['UTF-8', utf8],
    ['UTF-8 in pieces', Buffer.from(text.normalize('NFD'))],
    ['without marks', Buffer.from(plain)],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ...[0, 1, 2].map((at): [string, Buffer] => [`base64 at ${at}`, Buffer.from(base64(utf8, at))]),
    ['base64 of UTF-16', Buffer.from(base64(utf16, 0))],
    ['escaped', Buffer.from(text.replaceAll(/[^ -~]/g, (letter) => `\\u${hex16(letter)}`))],
    ['percent signs', Buffer.from(encodeURIComponent(text))],
    ['HTML references', Buffer.from(text.replaceAll(/[^ -~]/g, (letter) => `&#${letter.codePointAt(0)};`))],
  ];
  const found = new Map<string, string>();
  for (const [name, of] of bytes) {
    if (!name.startsWith('UTF-16')) found.set(name, of.toString('utf8').replaceAll('\\', '\\\\').toLowerCase());
    found.set(`bytes of ${name}`, of.toString('hex'));
  }
  return found;
}

const hex16 = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');

/** The digits of base64 that depend on the text alone, wherever it begins in what was encoded. */
function base64(bytes: Buffer, at: number): string {
  const all = Buffer.concat([Buffer.alloc(at), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return all.slice(at === 0 ? 0 : at + 1, Math.floor((at + bytes.length) / 3) * 4);
}

/** Which of its spellings a dump holds. */
export function heldIn(dump: string, text: string): string[] {
  const low = dump.toLowerCase();
  return [...spellingsOf(text)].filter(([, spelling]) => low.includes(spelling)).map(([name]) => name);
}
