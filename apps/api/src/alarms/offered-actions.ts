import type { Principal } from '#identity/principal.js';
import { mayAsk } from '#identity/rights.js';

/** The alarm as this person has it: whoever may only look is offered no action. Pure. */
export const offeredTo = <A extends { readonly actions: readonly unknown[] }>(alarm: A, { roles }: Principal): A =>
  mayAsk('POST /api/alarms/:id/actions', roles) ? alarm : { ...alarm, actions: [] };
