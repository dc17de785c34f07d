/** Injects the EventLog that the settings chose. */
export const EVENT_LOG = Symbol('EVENT_LOG');
