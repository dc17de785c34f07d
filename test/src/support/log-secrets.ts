import { goodPassword } from '@ioc/test/support/people';

/** What may stand in no log, whatever a test does: what opens something, and what names a person. */
const kinds: Readonly<Record<string, RegExp>> = {
  password: new RegExp(goodPassword, 'iu'),
  'password hash': /\$argon2id\$/,
  'source key': /\bioc_[a-z0-9][a-z0-9-]*_[\w-]{43}(?![\w-])/,
  "administrator's key": /\biocadmin_[\w-]{43}(?![\w-])/,
  cookie: /\bioc_(?:session|display|pairing|openid)=[\w-]{43}/,
  link: /#[\w-]{43}(?![\w-])/,
  'id token': /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/,
  'password of the database': /\bpostgres(?:ql)?:\/\/[^:\s/@]*:[^@\s]+@/,
  telephone: /(?<![\w.-])(?:0|\+84)[35789]\d{8}(?![\w.-])/,
  'identity number': /(?<![\w.-])0\d{11}(?![\w.-])/,
};

/** Which of them a text has. Pure. */
export const secretsIn = (text: string): string[] =>
  Object.entries(kinds).flatMap(([kind, pattern]) => (pattern.test(text) ? kind : []));

/** Looks at what a program says, piece by piece. */
export class LogWatch {
  private tail = '';
  private readonly seen = new Map<string, string>();

  hear(part: string): void {
    const text = this.tail + part;
    for (const kind of secretsIn(text)) if (!this.seen.has(kind)) this.seen.set(kind, text.slice(-2000));
    // A piece may end within one.
    this.tail = text.slice(-500);
  }

  /** @throws where something was said that stands in no log */
  done(): void {
    const found = [...this.seen].map(([kind, text]) => `${kind}:\n${text}`);
    this.seen.clear();
    if (found.length > 0) throw new Error(`In the log stands what may stand in none: ${found.join('\n\n')}`);
  }
}
