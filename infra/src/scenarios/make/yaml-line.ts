/** One YAML flow mapping on one line; null and undefined are left out. Text that could be read otherwise is quoted. */
export function flow(row: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(row).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}: ${scalar(value)}`],
  );
  return `{ ${parts.join(', ')} }`;
}

function scalar(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`;
  if (typeof value === 'object') return flow(value as Record<string, unknown>);
  if (typeof value !== 'string') return String(value);
  const plain = /^[\p{L}][^,:#{}[\]"'&*!|>%@`]*$/u.test(value) || /^\d{4}-\d\d-\d\d$/.test(value);
  return plain ? value : JSON.stringify(value);
}
