/** Events of a trial: about a minute's work. */
export const mostTrialEvents = 300_000;

/** A trial would read more than it may. */
export class TooMuchHistory extends Error {}
