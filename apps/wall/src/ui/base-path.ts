/** The path under which the program is served, from the page's `<base href>`: '' at the root, else `/ioc`. */
export const basePath = (baseUri = document.baseURI): string => new URL(baseUri).pathname.replace(/\/[^/]*$/, '');

/** A server's address (`/api/…`, a download) as this page reaches it. Links between pages go through the router instead. */
export const served = (path: string): string => basePath() + path;
