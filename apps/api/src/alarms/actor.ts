import type { Principal } from '#identity/principal.js';
import { isAmong } from '#identity/rights.js';
import { rights } from '#identity/rights-table.js';

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

/** The alarm as this person has it: whoever may only look is offered no action. Pure. */
export const offeredTo = <A extends { readonly actions: readonly unknown[] }>(alarm: A, { roles }: Principal): A =>
  isAmong(rights['POST /api/alarms/:id/actions']?.who ?? [], roles) ? alarm : { ...alarm, actions: [] };
