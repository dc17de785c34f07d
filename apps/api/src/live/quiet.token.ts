/** Injects `(at: milliseconds) => boolean`: instants at which no office works, so that silence means nothing. Optional. */
export const QUIET = Symbol('QUIET');
