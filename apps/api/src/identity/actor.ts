import type { Principal } from '#identity/principal.js';

/** Who acts: as the history names him, and in which role. */
export interface Actor {
  readonly name: string;
  readonly role: string;
}

/** The name that a person signs in with, which no other person has. Pure. */
export const actorOf = ({ name, displayName, session, roles }: Principal): Actor => ({
  name: session === null ? displayName : name,
  role: roles[0] ?? 'operator',
});
