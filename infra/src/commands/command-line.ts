import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
}
type Value<T extends Option> = T['type'] extends 'boolean'
  ? boolean
  : T['default'] extends string
    ? string
    : string | undefined;
interface CommandLine<T extends Readonly<Record<string, Option>>> {
  readonly values: { readonly [K in keyof T]: Value<T[K]> };
  readonly positionals: readonly string[];
}

/**
 * What the command was given. `--help` prints the usage and ends the program; an option that it does not know is an error
 * that says so.
 */
export function commandLine<const T extends Readonly<Record<string, Option>>>(
  usage: string,
  options: T,
  allowPositionals = false,
): CommandLine<T> {
  const flags: Record<string, Option> = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      option.type === 'boolean' ? { default: false, ...option } : option,
    ]),
  );
  const { values, positionals } = parseArgs({
    options: { ...flags, help: { type: 'boolean', default: false } },
    allowPositionals,
  });
  if (values['help'] === true) {
    console.log(usage);
    process.exit(0);
  }
  return { values: values as unknown as CommandLine<T>['values'], positionals };
}

/** A file as whoever typed the command means it: npm runs in the root of the repository, wherever it was called. */
export const givenFile = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
