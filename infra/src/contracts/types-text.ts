import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const head = '/* Made by "npm run contracts" from docs/generated/openapi.json. */\n\n';

/** An OpenAPI document as TypeScript: every address with its words and its answers. */
export async function typesText(document: string): Promise<string> {
  const nodes = await openapiTS(lean(JSON.parse(document)) as OpenAPI3, { silent: true });
  return head + astToString(nodes);
}

/** What no type says: names of controllers would change the file when one moves, texts and examples when one is reworded. */
const silent = new Set(['operationId', 'tags', 'summary', 'description', 'example', 'examples', 'info', 'servers']);
/** Their keys are names that somebody chose, not words of OpenAPI. */
const names = new Set(['paths', 'schemas', 'properties']);

function lean(value: unknown, under = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => lean(one));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => names.has(under) || (!silent.has(key) && !(under === 'responses' && !key.startsWith('2'))),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, lean(inner, key)]));
}
