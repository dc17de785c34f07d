/** Injection token of the parsed settings (config.ts). */
export const CONFIG = Symbol('CONFIG');
