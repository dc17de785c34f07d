/** A websocket first: one connection, no upgrade. */
export const preferredTransports = ['websocket', 'polling'] as const;

/**
 * The order of transports for the attempt after one that failed or timed out. A proxy may answer the upgrade and then
 * swallow every frame: such an attempt ends by its timeout alone, and would begin the same way for ever. Begun with
 * polling, the connection stands at once, and goes over to the websocket only when a probe comes back through it.
 */
export const transportsAfterFailure = (tried: unknown): readonly ('websocket' | 'polling')[] =>
  Array.isArray(tried) && tried[0] === 'polling' ? preferredTransports : ['polling', 'websocket'];
