import { readFileSync } from 'node:fs';
import { AccountRole } from '@ioc/shared/answers/accounts';
import { parse } from 'yaml';
import * as z from 'zod';

const Rule = z.strictObject({
  value: z.string().min(1).max(200),
  roles: z.array(AccountRole).min(1),
  units: z.array(z.string().min(1).max(100)).max(100).default([]),
});
const RightsFile = z.strictObject({
  /** Name of the claim, or the way to it through objects, e.g. realm_access.roles. */
  claim: z
    .string()
    .regex(/^[^.]+(\.[^.]+){0,4}$/, 'cần tên một claim, ví dụ groups / expected the name of a claim, e.g. groups'),
  rights: z.array(Rule).min(1).max(500),
});
type RightsFile = z.infer<typeof RightsFile>;

export interface MappedRights {
  readonly roles: readonly AccountRole[];
  readonly units: readonly string[];
}

/** @throws with the field that is wrong */
export function readRightsFile(file: string): RightsFile {
  const parsed = RightsFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`OIDC_RIGHTS_FILE sai / wrong in ${file}:\n${lines.join('\n')}`);
}

/** What the claims of a person give by the file: all rules that fit, together; none fits: no rights. Pure. */
export function mappedRights({ claim, rights }: RightsFile, claims: Readonly<Record<string, unknown>>): MappedRights {
  const held = new Set(valuesOf(claims, claim.split('.')));
  const fitting = rights.filter(({ value }) => held.has(value));
  return {
    roles: AccountRole.options.filter((role) => fitting.some(({ roles }) => roles.includes(role))),
    units: [...new Set(fitting.flatMap(({ units }) => units))].sort(),
  };
}

/** A claim holds one text or several. A name with dots in it, such as an address of a claim, cannot be meant. */
function valuesOf(claims: unknown, path: readonly string[]): readonly string[] {
  let at = claims;
  for (const name of path)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : null;
  return (Array.isArray(at) ? at : [at]).filter((value): value is string => typeof value === 'string');
}
