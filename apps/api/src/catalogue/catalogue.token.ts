/** Injects the CatalogueHolder of #catalogue/holder.js. */
export const CATALOGUE = Symbol('CATALOGUE');
