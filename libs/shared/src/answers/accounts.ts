import * as z from 'zod';
import { At } from '@ioc/shared/answers/words';

/** What somebody who asks may be: a person, or a paired display. What each may ask stands in docs/generated/rights.md. */
export const Role = z.enum(['operator', 'shift-lead', 'leader', 'department', 'auditor', 'administrator', 'display']);
export type Role = z.infer<typeof Role>;

/** What a person may be. One may be several. */
export const AccountRole = Role.exclude(['display']);
export type AccountRole = z.infer<typeof AccountRole>;

export const AccessMode = z.enum(['accounts', 'demonstration', 'open']);
export type AccessMode = z.infer<typeof AccessMode>;

const units = z
  .array(z.string())
  .describe(
    'codes of units, each with all below it: what the role department sees, and others find by "my units" at the desk of alarms',
  );
const name = z.string().describe('what the person signs in with');

/** Who asks, as the program knows him. */
export const WhoAmI = z
  .object({
    access: AccessMode.describe('accounts: people sign in; demonstration and open: whoever sits at this machine'),
    signedIn: z.boolean().describe('false: nobody signed in, and the access lets him all the same'),
    name,
    displayName: z.string(),
    roles: z.array(Role),
    units,
    secondFactor: z
      .enum(['none', 'in-force', 'required'])
      .describe('required: nothing else is open until one is set up'),
  })
  .meta({
    id: 'WhoAmI',
    example: {
      ...{ access: 'accounts', signedIn: true, name: 'nguyen.van.an', displayName: 'Nguyễn Văn An' },
      ...{ roles: ['department'], units: ['H50.16'], secondFactor: 'none' },
    },
  });
export type WhoAmI = z.infer<typeof WhoAmI>;

/** How people sign in here, for whoever is not signed in yet. */
export const SignInMethods = z
  .object({
    password: z.literal(true).describe('local accounts always can'),
    openid: z
      .object({ name: z.string().nullable().describe('what people call the provider; null: the settings do not say') })
      .nullable()
      .describe('null: there is no OpenID provider'),
  })
  .meta({ id: 'SignInMethods', example: { password: true, openid: { name: 'Cổng xác thực tỉnh' } } });
export type SignInMethods = z.infer<typeof SignInMethods>;

/** Signed out here; the provider that opened the session has one of its own. */
export const SignedOut = z
  .object({ next: z.string().describe("the provider's address that ends its session and leads back") })
  .meta({ id: 'SignedOut', example: { next: 'https://id.example/session/end?id_token_hint=…' } });
export type SignedOut = z.infer<typeof SignedOut>;

export const OwnSessions = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        current: z.boolean().describe('the one that asks'),
        from: At.describe('when it began'),
        seen: At.describe('last use, to the minute'),
        until: At.describe('when it ends at the latest'),
        agent: z.string().describe('browser or program'),
        address: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });
export type OwnSessions = z.infer<typeof OwnSessions>;

export const AccountRow = z
  .object({
    id: z.string(),
    name,
    displayName: z.string(),
    roles: z.array(AccountRole),
    units,
    state: z.enum(['active', 'invited', 'disabled']).describe('invited: has no password yet'),
    sessions: z.int().describe('sessions in force'),
    secondFactor: z.boolean().describe('has a second factor in force'),
    createdAt: At,
    createdBy: z.string(),
  })
  .meta({ id: 'Account' });
export type AccountRow = z.infer<typeof AccountRow>;

export const AccountList = z.object({ rows: z.array(AccountRow) }).meta({ id: 'AccountList' });
export type AccountList = z.infer<typeof AccountList>;

/** A link that sets a password once; it is shown to the administrator who made it and stored nowhere. */
export const AccountLink = z
  .object({
    account: AccountRow,
    link: z.string().describe('path with the secret behind #, which no browser sends: /invitation#…'),
    until: At,
  })
  .meta({
    id: 'AccountLink',
    example: {
      account: {
        ...{ id: '7', name: 'nguyen.van.an', displayName: 'Nguyễn Văn An', roles: ['department'], units: ['H50.16'] },
        ...{
          state: 'invited',
          sessions: 0,
          secondFactor: false,
          createdAt: '2026-11-29T02:00:00.000Z',
          createdBy: 'quan.tri',
        },
      },
      link: '/invitation#mvN…',
      until: '2026-12-02T02:00:00.000Z',
    },
  });
export type AccountLink = z.infer<typeof AccountLink>;

export const Invitation = z
  .object({
    kind: z.enum(['first-administrator', 'password']),
    name: z.string().nullable().describe('of the account; null: the first administrator chooses it'),
    displayName: z.string().nullable(),
    secondFactor: z.boolean().describe('a password alone does not sign this account in'),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
