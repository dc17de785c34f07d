/** Does one step of the start and says how long it took; a step that fails says which one it was. */
export async function step<T>(
  what: string,
  work: () => Promise<T>,
  detail: (result: T) => string = () => '',
): Promise<T> {
  const began = performance.now();
  try {
    const result = await work();
    const more = detail(result);
    console.log(`✓ ${what}${more ? `: ${more}` : ''} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    console.error(`✗ ${what}`);
    throw error;
  }
}
