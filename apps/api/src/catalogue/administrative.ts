import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseYaml } from '#calendar/yaml-text.js';

/**
 * The country's provinces and communes before and after 1/7/2025 (Resolution 202/2025/QH15), from catalogue/administrative.
 * A code alone does not name a unit: the new 44 is Quảng Trị, the old 44 was Quảng Bình. So each side has its own table.
 */
export interface Administrative {
  readonly provinces: ReadonlyMap<string, NewProvince>;
  readonly oldProvinces: ReadonlyMap<string, OldProvince>;
  readonly communes: ReadonlyMap<string, NewCommune>;
  readonly oldCommunes: ReadonlyMap<string, OldCommune>;
  /** Communes that ended before the reorganisation, in one of 2024: their successors are old communes. */
  readonly earlierCommunes: ReadonlyMap<string, EarlierCommune>;
  /** What the departments since 1/3/2025 were made of, by name. */
  readonly departments: readonly DepartmentToday[];
}
/** unchanged; renamed: one whole under a new name; merged: whole, with others; partial: divided among several. */
type Kind = 'unchanged' | 'renamed' | 'merged' | 'partial';
type NewProvince = z.infer<typeof ProvinceEntry>;
type OldProvince = z.infer<typeof OldProvinceEntry>;
type NewCommune = z.infer<typeof CommuneEntry> & { readonly province: string };

interface OldCommune {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  /** Code of the old province. */
  readonly province: string;
  readonly successors: readonly Successor[];
}
export interface Successor {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  /** Of the parts of a divided commune, the one that took over its addresses. */
  readonly main: boolean;
}

type EarlierCommune = z.infer<typeof EarlierEntry>;
export type DepartmentToday = z.infer<typeof DepartmentEntry>;

/** The day from which there are 34 provinces and no districts. */
export const reorganisedOn = '2025-07-01';

const Text = z.string().min(1);
const ProvinceEntry = z.object({
  code: Text,
  agency: Text,
  name: Text,
  fullName: Text,
  nameEn: Text,
  predecessors: z.array(z.object({ code: Text, name: Text })).min(1),
});
const OldProvinceEntry = z.object({ code: Text, name: Text, fullName: Text, successor: Text });
const CommuneEntry = z.object({
  code: Text,
  name: Text,
  type: z.enum(['xa', 'phuong', 'dac-khu']),
  predecessors: z.array(
    z.object({
      code: Text,
      name: Text,
      /** Absent: an island district that had no communes. */
      district: Text.optional(),
      province: Text,
      kind: z.enum(['unchanged', 'renamed', 'merged', 'partial']),
      main: z.boolean().optional(),
    }),
  ),
});

const EarlierEntry = z.object({
  province: Text,
  code: Text,
  name: Text,
  district: Text,
  lastDay: z.iso.date().optional(),
  successors: z
    .array(
      z.object({
        code: Text,
        name: Text,
        kind: z.enum(['renamed', 'merged', 'partial']),
        /** Part of its people that the successor took over. */
        share: z.number().gt(0).lte(1).optional(),
      }),
    )
    .min(1),
});
const DepartmentEntry = z.object({
  name: Text,
  predecessors: z
    .array(
      z.object({
        name: Text,
        kind: z.enum(['unchanged', 'renamed', 'merged', 'split']),
        main: z.boolean().optional(),
        /** Old province in which it is so; absent: everywhere. */
        province: Text.optional(),
      }),
    )
    .min(1),
});

/** @throws CatalogueRefused naming file, line and reason of every problem in the file that is wrong. */
export function loadAdministrative(dir: string): Administrative {
  const read = <T>(schema: z.ZodType<T>, ...path: string[]) => {
    const file = join(dir, ...path);
    return parseYaml(readFileSync(file, 'utf8'), file, schema).value;
  };
  const list = <T>(entry: z.ZodType<T>, file: string): T[] =>
    existsSync(join(dir, file)) ? read(z.array(entry), file) : [];
  const communes = readdirSync(join(dir, 'communes'))
    .sort()
    .flatMap((file) =>
      read(z.array(CommuneEntry), 'communes', file).map((one) => ({ ...one, province: file.slice(0, 2) })),
    );
  return {
    provinces: byCode(read(z.array(ProvinceEntry), 'provinces.yaml')),
    oldProvinces: byCode(read(z.array(OldProvinceEntry), 'old-provinces.yaml')),
    communes: byCode(communes),
    oldCommunes: backwards(communes),
    earlierCommunes: byCode(list(EarlierEntry, 'earlier-communes.yaml')),
    departments: list(DepartmentEntry, 'departments.yaml'),
  };
}

/** The same edges seen from the old side. */
function backwards(communes: readonly NewCommune[]): Map<string, OldCommune> {
  const old = new Map<string, OldCommune & { successors: Successor[] }>();
  for (const { code, name, predecessors } of communes) {
    for (const { kind, main, ...was } of predecessors) {
      const entry = old.get(was.code) ?? { ...was, district: was.district ?? null, successors: [] };
      entry.successors.push({ code, name, kind, main: kind !== 'partial' || main === true });
      old.set(was.code, entry);
    }
  }
  return old;
}

const byCode = <T extends { code: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.code, row]));
