import { asyncapi } from '#contracts/asyncapi.js';
import { cataloguePage } from '#contracts/catalogue-page.js';
import { eventSchema, typeDocs } from '#contracts/json-schema.js';
import { rightsPage } from '#contracts/rights-page.js';

/** Every generated contract document: path below docs/generated → its text. */
export function documents(): Map<string, string> {
  const text = (json: unknown) => `${JSON.stringify(json, null, 2)}\n`;
  return new Map([
    ['asyncapi.json', text(asyncapi())],
    ['catalogue.md', cataloguePage()],
    ['rights.md', rightsPage()],
    ...typeDocs().map((doc) => [`schemas/${doc.type}.json`, text(eventSchema(doc))] as const),
  ]);
}

/** How the committed files differ from what the contract says now; empty when they agree. Pure. */
export function differences(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  const missing = [...wanted].filter(([path]) => !found.has(path)).map(([path]) => `${path}: thiếu / missing`);
  const changed = [...wanted]
    .filter(([path, text]) => found.has(path) && found.get(path) !== text)
    .map(([path]) => `${path}: cũ / out of date`);
  const extra = [...found.keys()].filter((path) => !wanted.has(path)).map((path) => `${path}: thừa / no longer made`);
  return [...missing, ...changed, ...extra];
}
