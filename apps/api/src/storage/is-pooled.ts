/** Whether two clients that are both connected were served by one server, or one client by several. Pure. */
export function isPooled(seen: readonly (readonly [number, number])[]): boolean {
  const [ones, others] = [new Set(seen.map(([one]) => one)), new Set(seen.map(([, other]) => other))];
  return ones.size > 1 || others.size > 1 || [...ones].some((pid) => others.has(pid));
}
