/**
 * Numbers of PostgreSQL's advisory locks, which all features of a database share: two that take one number wait for each
 * other.
 */
export const advisoryLocks = {
  /** Migrations, one starter at a time. */
  migrations: 7660,
  /** Changes of accounts: two administrators may not take each other's right away. */
  accounts: 7661,
  /** Codes of displays: their bound holds for all processes together. */
  displays: 7663,
  /** The one evaluator of alarms. */
  alarms: 7662,
  /** The first of two numbers, the second is the partition's: locks of two numbers never meet those of one. */
  partitions: 7662,
  /** Keys of sources: their bound holds for all processes together. */
  sourceKeys: 7664,
  /** Sign-ins on their way to the OpenID provider: their bound holds for all processes together. */
  openIdSignIns: 7665,
  /** The end of the audit's chain. */
  audit: 7670,
} as const;
