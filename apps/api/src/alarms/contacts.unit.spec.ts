import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contactName, readContacts } from '#alarms/contacts.js';

const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'contacts-')), 'contacts.yaml');
  writeFileSync(path, text);
  return path;
};
const secret = `whsec_${'A'.repeat(32)}`;

describe('the contacts of notifications', () => {
  it('are none without a file, and by role with one', () => {
    expect(readContacts('')).toEqual([]);
    const text = `- { role: shift-lead, mail: ca@example.test }\n- { role: office, webhook: "https://a.test/x", secret: ${secret} }\n`;
    const found = readContacts(file(text));
    expect(found.map(({ role }) => role)).toEqual(['shift-lead', 'office']);
    expect(found.map(contactName)).toEqual(['mailto:ca@example.test', 'https://a.test/x']);
  });
  it('have hours in which they are not disturbed', () => {
    const text = '- { role: office, mail: a@b.test, quiet: { from: "22:00", to: "06:30" } }\n';
    expect(readContacts(file(text))).toMatchObject([{ quiet: { from: '22:00', to: '06:30' } }]);
  });
  it('have a person by the name of the roster, and may be reached without TLS in an office', () => {
    const text = `- { role: office, person: " Lan ", webhook: "http://a.test/x", secret: ${secret}== }\n`;
    expect(readContacts(file(text))).toMatchObject([{ person: 'Lan', webhook: 'http://a.test/x' }]);
    expect(readContacts(file(''))).toEqual([]);
  });
  it.each([
    ['- { role: boss, mail: a@b.test }'],
    ['- { role: office, mail: nobody }'],
    ['- { role: office, webhook: "ftp://a.test", secret: whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA }'],
    ['- { role: office, webhook: "https://a.test", secret: short }'],
    ['- { role: office, webhook: "https://a.test" }'],
    [`- { role: office, webhook: "xhttps://a.test", secret: ${secret} }`],
    [`- { role: office, webhook: "httpsx://a.test", secret: ${secret} }`],
    [`- { role: office, webhook: "https://a.test", secret: x${secret} }`],
    [`- { role: office, webhook: "https://a.test", secret: "${secret} x" }`],
    ['- { role: office, mail: a@b.test, person: "  " }'],
    ['- { role: office, mail: a@b.test, quiet: { from: "22:00" } }'],
    ['- { role: office, mail: a@b.test, quiet: { from: "24:00", to: "06:00" } }'],
    ['- { role: office, mail: a@b.test, quiet: { from: "22:00", to: "6:00" } }'],
    ['- { role: office, mail: a@b.test, quiet: { from: "x22:00", to: "06:60" } }'],
    [`- { role: office, mail: a@b.test, person: ${'x'.repeat(101)} }`],
  ])('are refused with the place of what is wrong: %s', (text) => {
    expect(() => readContacts(file(text))).toThrow(/Wrong contacts in .*\n {2}0/);
  });
});
