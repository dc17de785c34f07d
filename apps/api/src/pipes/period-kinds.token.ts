/** Injects the kinds of reporting periods of catalogue/calendars/periods.yaml, by their code. */
export const PERIOD_KINDS = Symbol('PERIOD_KINDS');
