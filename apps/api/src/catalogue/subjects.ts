import type { Band } from '#catalogue/judging.js';
import type { breakdowns, deviceKinds, mapLayers } from '#catalogue/subject-schemas.js';

/** What a wall speaks of (construction permits, health, late dossiers …): one panel, and all that leads down from it. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Its place in the book of subjects, ascending. */
  readonly order: number;
  /** Unit that leads in it. */
  readonly lead?: string | undefined;
  readonly note?: string | undefined;
  readonly parts: readonly SubjectSection[];
}

interface Titled {
  /** Absent: the program's own word for this kind of part. */
  readonly name?: string | undefined;
  readonly nameEn?: string | undefined;
}

export type SubjectSection = Titled &
  (
    | {
        readonly kind: 'figures';
        readonly indicators: readonly { readonly code: string; readonly emphasis: boolean }[];
      }
    | { readonly kind: 'breakdown'; readonly by: (typeof breakdowns)[number]; readonly indicators: readonly string[] }
    | { readonly kind: 'series'; readonly indicators: readonly string[] }
    | { readonly kind: 'rankings'; readonly indices: readonly string[] }
    | { readonly kind: 'map'; readonly layer: (typeof mapLayers)[number] }
    | { readonly kind: 'readings'; readonly of: readonly DeviceKind[]; readonly indicators: readonly string[] }
  );

type DeviceKind = (typeof deviceKinds)[number];

/** A sensor or camera. It sends numbers alone: no pictures, no faces, no plates. */
export interface Device {
  readonly code: string;
  readonly name: string;
  readonly kind: DeviceKind;
  /** Unit in whose place it stands. */
  readonly unit: string;
  readonly source: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Longest silence that is normal, day and night. */
  readonly expectedSeconds: number;
  readonly indicators: readonly string[];
  /** Of its first indicator, where each station has its own (flood warning levels); absent: the indicator's. */
  readonly bands?: readonly Band[] | undefined;
}
