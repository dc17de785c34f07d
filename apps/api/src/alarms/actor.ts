import type { Request } from 'express';

/** Who acts: as the history names him, and in which role. */
export interface Actor {
  readonly name: string;
  readonly role: string;
}

/** Until there are accounts everybody who reaches the desk is the operator on duty. */
export const actorOf = (_request: Request): Actor => ({ name: 'trực ban', role: 'operator' });
