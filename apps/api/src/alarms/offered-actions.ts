import type { Principal } from '#identity/principal.js';
import { isAmong } from '#identity/rights.js';
import { rights } from '#identity/rights-table.js';

/** The alarm as this person has it: whoever may only look is offered no action. Pure. */
export const offeredTo = <A extends { readonly actions: readonly unknown[] }>(alarm: A, { roles }: Principal): A =>
  isAmong(rights['POST /api/alarms/:id/actions']?.who ?? [], roles) ? alarm : { ...alarm, actions: [] };
