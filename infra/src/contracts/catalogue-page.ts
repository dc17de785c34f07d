import { bookFiles } from '@ioc/api/catalogue/book-schemas';
import { files } from '@ioc/api/catalogue/schemas';
import * as z from 'zod';

/** A JSON Schema as far as the page speaks of it. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of a tuple: a shape for each place. */
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Shape>>;
}
interface Field {
  readonly path: string;
  readonly needed: boolean;
  readonly what: string;
}

/** docs/generated/catalogue.md: every field of every file of a province, from the schemas that read them. Pure. */
export function cataloguePage(): string {
  return [
    '# Fields of the catalogue',
    '',
    'Made from the schemas of `apps/api/src/catalogue` by `npm run contracts`. ●: needed where what holds it is there. `[]`: of each element. What a file means: [catalogue.md](../catalogue.md).',
    '',
    ...Object.entries({ ...files, ...bookFiles }).flatMap(([name, schema]) => section(name, schema)),
  ].join('\n');
}

function section(name: string, schema: z.ZodType): string[] {
  const shape = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Shape;
  const rows = fieldsOf(shape, '', shape.definitions ?? {});
  const merged = new Map<string, Field>();
  for (const field of rows) merged.set(field.path, both(merged.get(field.path), field));
  return [
    `## ${name}.yaml`,
    '',
    '| Field | Needed | What |',
    '|---|---|---|',
    ...[...merged.values()].map(({ path, needed, what }) => `| \`${path}\` | ${needed ? '●' : ''} | ${what} |`),
    '',
  ];
}

/** One field of several alternatives: needed where one of them needs it. */
function both(before: Field | undefined, { path, needed, what }: Field): Field {
  if (!before) return { path, needed, what };
  const words = new Set([...before.what.split(', '), ...what.split(', ')]);
  return { path, needed: before.needed || needed, what: [...words].join(', ') };
}

type Definitions = Readonly<Record<string, Shape>>;

function fieldsOf(given: Shape, path: string, known: Definitions): Field[] {
  const shape = resolved(given, known);
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives) return alternatives.flatMap((one) => fieldsOf(one, path, known));
  if (shape.items && 'length' in shape.items) return [];
  if (shape.items) return fieldsOf(shape.items, path === '' ? '' : `${path}[]`, known);
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const needed = shape.required?.includes(name) ?? false;
    return [{ path: own, needed, what: wordsOf(field, known) }, ...fieldsOf(field, own, known)];
  });
}

const resolved = (shape: Shape, known: Definitions): Shape =>
  shape.$ref === undefined ? shape : (known[shape.$ref.replace('#/definitions/', '')] ?? {});

function wordsOf(given: Shape, known: Definitions): string {
  const shape = resolved(given, known);
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives) return [...new Set(alternatives.map((one) => wordsOf(one, known)))].join(', ');
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.enum)
    return shape.enum.length > 12 ? 'one of the known words' : shape.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (shape.items && 'length' in shape.items) return `list of ${shape.items.length}`;
  if (shape.items) return `list of ${wordsOf(shape.items, known)}`;
  if (shape.properties) return 'fields below';
  const type = [shape.type ?? 'any'].flat().join(', ');
  return [shape.format === 'date' ? 'day' : type, bounds(shape)].join('');
}

function bounds({ minimum, maximum }: Shape): string {
  const most = maximum !== undefined && maximum < 1e12 ? ` to ${maximum}` : '';
  const least = minimum !== undefined && minimum > -1e12 ? ` from ${minimum}` : '';
  return least + most;
}
