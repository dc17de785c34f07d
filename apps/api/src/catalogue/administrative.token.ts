/** Injects the Administrative of #catalogue/administrative.js. */
export const ADMINISTRATIVE = Symbol('ADMINISTRATIVE');
