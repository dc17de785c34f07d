import * as z from 'zod';

/** The ten states of the national exchange format in its order of codes: the first is code 1. */
const nationalStates = [
  'registered',
  'received',
  'refused',
  'processing',
  'supplement',
  'fee',
  'withdrawn',
  'stopped',
  'resolved',
  'returned',
] as const;
export const NationalState = z.enum(nationalStates);
export type NationalState = z.infer<typeof NationalState>;

/** Where a dossier can be: a national state, or paused for a reason that has no national code. */
export const dossierStatuses = [...nationalStates, 'paused'] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

export const codeOf = (state: NationalState): number => nationalStates.indexOf(state) + 1;
export const stateOfCode = (code: number): NationalState | null => nationalStates[code - 1] ?? null;

/** What systems write for a channel and an applicant (domain: 1 direct, 2 online, 3 post; 0 citizen, 1 business, 2 household). */
export const channelCodes = { '1': 'direct', '2': 'online', '3': 'post' } as const;
export const applicantCodes = { '0': 'citizen', '1': 'business', '2': 'household' } as const;
