import { Bones1764000000000 } from '#storage/migrations/1764000000000-bones.js';

/** Append-only, in order of time. */
export const migrations = [Bones1764000000000];
