/** Events of a trial. */
export const mostTrialEvents = 600_000;

/** A trial would read more than it may. */
export class TooMuchHistory extends Error {}
