import { readFileSync } from 'node:fs';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import * as z from 'zod';
import { parse } from 'yaml';
import { TimeOfDay } from '#platform/query-words.js';

const Secret = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/,
    'whsec_ và ít nhất 24 byte base64 / whsec_ and at least 24 bytes in base64',
  );
const whose = {
  role: z.enum(dutyRoles),
  /** As the roster names the person, who is then notified while on duty, and only then; absent: the role's own. */
  person: z.string().trim().min(1).max(100).optional(),
  /** Local hours in which only alarms of high priority are notified; the rest waits, and goes out if nobody answered. */
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).optional(),
};
const ContactsFile = z
  .array(
    z.union([
      z.strictObject({ ...whose, mail: z.email().max(200) }),
      z.strictObject({ ...whose, webhook: z.url({ protocol: /^https?$/ }).max(500), secret: Secret }),
    ]),
  )
  .max(200);
export type Contact = z.infer<typeof ContactsFile>[number];

/** What a contact is called in tables and logs: where it leads, never its secret. Pure. */
export const contactName = (contact: Contact): string =>
  'mail' in contact ? `mailto:${contact.mail}` : contact.webhook;

/** Whom notifications go to; no file, nobody. @throws with the field that is wrong */
export function readContacts(file: string): readonly Contact[] {
  if (file === '') return [];
  const parsed = ContactsFile.safeParse(parse(readFileSync(file, 'utf8')) ?? []);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`Sổ liên hệ sai / Wrong contacts in ${file}:\n${lines.join('\n')}`);
}
