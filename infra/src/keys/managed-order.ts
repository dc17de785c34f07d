import { GivenKey, KeyId, OverlapHours } from '@ioc/api/keys/given-key';
import type * as z from 'zod';

/** What `npm run key` is to do with the keys of the database. */
export type ManagedOrder =
  | { readonly act: 'list' }
  | { readonly act: 'make'; readonly given: GivenKey }
  | { readonly act: 'rotate'; readonly id: string; readonly overlapHours: number }
  | { readonly act: 'revoke'; readonly id: string };

interface Values {
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  readonly kinds?: string | undefined;
  readonly units?: string | undefined;
  readonly 'overlap-hours'?: string | undefined;
  readonly file?: string | undefined;
  readonly administrator?: boolean | undefined;
}
const allowed: Readonly<Record<ManagedOrder['act'], readonly (keyof Values)[]>> = {
  list: [],
  make: ['source', 'note', 'kinds', 'units'],
  rotate: ['overlap-hours'],
  revoke: [],
};

/** Words of the command line → what to do, judged by the rules of the page. Pure. @throws in words */
export function managedOrder([act = '', id = '', ...more]: readonly string[], values: Values): ManagedOrder {
  if (!isAct(act)) throw new Error(`${act}: chọn / choose ${Object.keys(allowed).join(', ')}`);
  const strange = Object.entries(values).find(
    ([name, value]) => value !== undefined && value !== false && !allowed[act].includes(name as keyof Values),
  );
  if (strange) throw new Error(`--${strange[0]}: không dùng với / does not go with ${act}`);
  const takesId = act === 'rotate' || act === 'revoke';
  if (more.length > 0 || (!takesId && id !== ''))
    throw new Error(`${act}: thừa / too many words: ${id} ${more.join(' ')}`);
  if (act === 'list') return { act };
  if (act === 'make') {
    const { source = '', note = '' } = values;
    const given = { source, note, kinds: codesIn(values.kinds), units: codesIn(values.units) };
    return { act, given: judged(GivenKey, given, (path) => `--${path}`) };
  }
  const found = judged(KeyId, id, () => `${act} <id>`);
  if (act === 'revoke') return { act, id: found };
  const hours = values['overlap-hours'];
  const overlapHours = judged(OverlapHours, hours === undefined ? undefined : Number(hours), () => '--overlap-hours');
  return { act, id: found, overlapHours };
}

const isAct = (word: string): word is ManagedOrder['act'] => Object.hasOwn(allowed, word);

/** `dossier,task` → both; none: all. */
const codesIn = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function judged<T>(schema: z.ZodType<T>, value: unknown, name: (path: string) => string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${name(String(issue?.path[0] ?? ''))}: giá trị sai / wrong value: ${issue?.message ?? ''}`);
}
