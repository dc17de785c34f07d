import * as z from 'zod';

const isNetwork = (text: string): boolean =>
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(text).success;

/** Every setting of the API, in one place; nothing else reads process.env. */
const Settings = z
  .object({
    DATABASE_URL: z.string().default('postgres://postgres:postgres@127.0.0.1:5432/ioc'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    /** Who may connect: 127.0.0.1 is this machine alone, 0.0.0.0 everybody. */
    HOST: z.string().default('127.0.0.1'),
    /** The address that people type, where a proxy stands in front: pages from there may give orders. */
    PUBLIC_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    /** More names of this server, separated by commas; IP addresses, localhost and the machine's own name always count. */
    ALLOWED_HOSTS: z.string().default(''),
    /**
     * Who gets in (docs/operations/access.md). `accounts`: whoever signs in. `demonstration`: a visitor of this machine is a
     * leader of the simulated province. `open`: everybody at this machine is administrator. Empty: a demonstration where a
     * simulator runs beside this process, else accounts.
     */
    ACCESS: z.enum(['', 'accounts', 'demonstration', 'open']).default(''),
    /** Proxies in front whose X-Forwarded-For and X-Forwarded-Proto are believed. */
    PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** Whose X-Forwarded-For and X-Forwarded-Proto are believed: addresses and networks, separated by commas; then PROXY_HOPS is not read. */
    TRUSTED_PROXIES: z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      )
      .refine((list) => list.every(isNetwork), 'expected addresses or networks such as 10.0.0.7, 10.1.0.0/16')
      .default([]),
    /** PEM files of HTTPS, both or neither; looked at each second. */
    TLS_CERT_FILE: z.string().default(''),
    TLS_KEY_FILE: z.string().default(''),
    /** Where the link that makes the first administrator is put, for the owner of the file alone. */
    FIRST_LINK_FILE: z.string().default('.data/first-administrator.txt'),
    /** Who has to sign in with a second factor; empty: whoever wants to. */
    SECOND_FACTOR: z.enum(['', 'administrators']).default(''),
    /** Seals secrets that the program has to read again; made when it is first needed. Keep it apart from the database's backups. */
    SECRETS_KEY_FILE: z.string().default('.data/secrets.key'),
    /** The newest hash of the audit, outside of the database: by it a dropped end is found. Keep it with the backups. */
    AUDIT_HEAD_FILE: z.string().default('.data/audit-head.json'),
    /** How many days `npm run audit -- retire` leaves of the audit; 0: it is kept for ever. */
    AUDIT_DAYS: z.coerce
      .number()
      .int()
      .max(36_500)
      .refine((days) => days === 0 || days >= 90, 'expected 0 (for ever), or 90 days at least')
      .default(0),
    /** The OpenID provider whose accounts sign in here (docs/operations/openid.md); empty: local accounts alone. */
    OIDC_ISSUER: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    OIDC_CLIENT_ID: z.string().default(''),
    OIDC_CLIENT_SECRET: z.string().default(''),
    /** File that holds the secret instead; read at each sign-in. */
    OIDC_CLIENT_SECRET_FILE: z.string().default(''),
    /** What the button on the sign-in page calls the provider. */
    OIDC_NAME: z.string().max(60).default(''),
    OIDC_SCOPE: z.string().default('openid profile'),
    /** Which value of which claim gives which roles and units; empty: an administrator gives them. */
    OIDC_RIGHTS_FILE: z.string().default(''),
    /** The `acr` by which the provider says that a second factor was used, where it does not say so by `amr`. */
    OIDC_SECOND_FACTOR_ACR: z.string().default(''),
    ROLE: z.enum(['all', 'ingest', 'serve']).default('all'),
    PROVINCE: z.string().default('quang-tri'),
    CATALOGUE_DIR: z.string().default('catalogue'),
    WALL_DIR: z.string().default('apps/wall/dist'),
    /** Path under which the program is served behind a proxy, e.g. `/ioc`; empty: the root. */
    BASE_PATH: z
      .string()
      .regex(/^((\/[\w.~-]+)+\/?)?$/, 'expected a path such as /ioc')
      .transform((path) => path.replace(/\/$/, ''))
      .default(''),
    /** Set by whoever starts a simulator beside this process: its figures are then shown as simulated. */
    SIMULATED: z.stringbool().default(false),
    BUILD: z.string().default('dev'),
    /** Comma-separated brokers; empty means the embedded log in PostgreSQL. */
    KAFKA_BROKERS: z.string().default(''),
    KAFKA_GROUP: z.string().default('ioc-intake'),
    KAFKA_CLIENT_ID: z.string().default('ioc'),
    KAFKA_SASL_MECHANISM: z.enum(['', 'plain', 'scram-sha-256', 'scram-sha-512']).default(''),
    KAFKA_USERNAME: z.string().default(''),
    KAFKA_PASSWORD: z.string().default(''),
    KAFKA_TLS: z.stringbool().default(false),
    /** PEM file of the authority that signed the broker's certificate; empty: the system's authorities. */
    KAFKA_CA_FILE: z.string().default(''),
    KAFKA_CERT_FILE: z.string().default(''),
    KAFKA_KEY_FILE: z.string().default(''),
    /** Partitions of a topic that has to be created. */
    KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(200).default(4),
    /** Largest record, in bytes, that is understood; a larger one is quarantined with its head. */
    MAX_RECORD_BYTES: z.coerce.number().int().min(1000).default(1_000_000),
    /** How far ahead of its arrival an event may be dated before it is quarantined. */
    MAX_AHEAD_HOURS: z.coerce.number().min(0).default(24),
    /** Prefix of topic names, e.g. "qt." for several provinces on one broker. */
    TOPIC_PREFIX: z.string().default(''),
    /** Directory of source keys made on this machine, read by the HTTP door; see docs/departments. */
    KEYS_FILE: z.string().default('.data/keys.json'),
    /** The ledger of erasures outside of the database: what a restored backup does not know of. Keep it with the backups. */
    ERASURES_FILE: z.string().default('.data/erasures.jsonl'),
    /** Whom escalations are sent to, by role; empty: they stand in the history alone. See docs/operations/alarms.md. */
    CONTACTS_FILE: z.string().default(''),
    /** The mail server of notifications, e.g. smtps://user:password@mail.example:465; empty: no mail. */
    SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
    /** Sender of notifications. */
    MAIL_FROM: z.string().default('ioc@localhost'),
    LOG_LEVEL: z.enum(['error', 'warn', 'log', 'debug']).default('log'),
  })
  .refine(({ TLS_CERT_FILE, TLS_KEY_FILE }) => (TLS_CERT_FILE === '') === (TLS_KEY_FILE === ''), {
    path: ['TLS_KEY_FILE'],
    message: 'set TLS_CERT_FILE and TLS_KEY_FILE together',
  });
export type Config = z.infer<typeof Settings>;

/** Parses the environment; throws one error that names every bad setting, what was expected and what was found. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = Settings.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${issue.message} (found ${JSON.stringify(env[name])})`;
  });
  throw new Error(`Cấu hình sai / Bad settings:\n${lines.join('\n')}`);
}
