import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { addressesOf } from './addresses';

const router = fileURLToPath(new URL('../src/router.tsx', import.meta.url));
/** What a page asks for before anything else; held by `first-load.e2e.spec.ts`, which sees each of them asked for once. */
const answers: Readonly<Record<string, readonly string[]>> = { '/alarms': ['api/session', 'api/alarms?limit=100'] };

interface Part {
  readonly imports: readonly string[];
  readonly facadeModuleId: string | null;
  readonly isEntry: boolean;
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** first-loads.json: what each page needs, so that the server names it in the head of that page. */
export const firstLoads = (): Plugin => ({
  name: 'first-loads',
  apply: 'build',
  generateBundle(_, bundle) {
    const parts = new Map<string, Part>();
    for (const one of Object.values(bundle)) if (one.type === 'chunk') parts.set(one.fileName, one as Part);
    const ofModule = (module: string): string => {
      const found = [...parts].find(([, { facadeModuleId }]) => facadeModuleId?.replace(/\.tsx$/, '').endsWith(module));
      if (!found) throw new Error(`router.tsx loads ${module}, which is no chunk of its own.`);
      return found[0];
    };
    const known = needsOf(
      parts,
      [...parts].filter(([, { isEntry }]) => isEntry).map(([name]) => name),
    );
    const loads = addressesOf(readFileSync(router, 'utf8')).map(({ address, modules }) => {
      const { scripts, styles } = needsOf(parts, modules.map(ofModule));
      const [script, style] = [scripts, styles].map((all) => [...all]) as [string[], string[]];
      const more = {
        scripts: script.filter((one) => !known.scripts.has(one)),
        styles: style.filter((one) => !known.styles.has(one)),
      };
      return [address, { ...more, answers: answers[address] ?? [] }];
    });
    this.emitFile({ type: 'asset', fileName: 'first-loads.json', source: JSON.stringify(Object.fromEntries(loads)) });
  },
});

/** Chunks with all that they import, and their sheets. */
function needsOf(parts: ReadonlyMap<string, Part>, from: readonly string[]) {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const add = (name: string) => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const part = parts.get(name);
    for (const sheet of part?.viteMetadata?.importedCss ?? []) styles.add(sheet);
    part?.imports.forEach(add);
  };
  from.forEach(add);
  return { scripts, styles };
}
