/** A layer of Express's router, as much of it as is read here. */
export interface Layer {
  readonly route?: { readonly methods?: Readonly<Record<string, boolean>> } | undefined;
  match?(path: string): boolean;
}

/** The methods that an address answers; empty: there is no such address. */
export function allowedMethods(stack: readonly Layer[], path: string): string[] {
  const found = new Set<string>();
  for (const layer of stack) {
    if (!layer.route || !matches(layer, path)) continue;
    for (const [method, has] of Object.entries(layer.route.methods ?? {})) if (has) found.add(method.toUpperCase());
  }
  if (found.has('GET')) found.add('HEAD');
  if (found.size > 0) found.add('OPTIONS');
  return [...found].sort();
}

function matches(layer: Layer, path: string): boolean {
  try {
    return layer.match?.(path) ?? false;
  } catch {
    return false; // an escape that says nothing names no address
  }
}
