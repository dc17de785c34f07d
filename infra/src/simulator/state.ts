import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DrillShape } from '@ioc/api/catalogue/drills';
import * as z from 'zod';

/** What a simulated province must remember to go on where it was: the rest is stated again from the seed. */
const State = z.object({
  seed: z.int(),
  scale: z.number(),
  /** SHA-256 over what lives are drawn from; another one means other lives. */
  catalogue: z.string(),
  /** First birth; milliseconds since 1970, as all that follow. */
  born: z.number(),
  /** Everything before this was published. */
  published: z.number(),
  live: z.array(
    z.object({ from: z.number(), to: z.number().nullable(), perMinute: z.number().nullable(), scale: z.number() }),
  ),
  /** Drills whose staged events may still be on their way. */
  drills: z.array(z.object({ drill: DrillShape, startedAt: z.number(), endsAt: z.number() })).default([]),
});
export type State = z.infer<typeof State>;

/** Null when there is none; one that cannot be read counts as none, for it can always be replayed. */
export async function readState(file: string): Promise<State | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return State.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Replaces the file whole, so that a kill in between leaves the old one. */
export async function writeState(file: string, state: State): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(state)}\n`);
  await rename(`${file}.new`, file);
}
