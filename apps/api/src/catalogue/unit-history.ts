import { type Administrative, reorganisedOn, type Successor } from '#catalogue/administrative.js';
import type { Catalogue, Unit } from '#catalogue/catalogue.js';

/** A place under the structure that ended on 30/6/2025, and what became of it. */
interface Before {
  readonly level: 'province' | 'district' | 'commune';
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  readonly province: { readonly code: string; readonly name: string };
  /** Null: before the reorganisation, on a day that no source at hand covers. */
  readonly validTo: string | null;
  /** Province of today. */
  readonly provinceToday: { readonly code: string; readonly name: string };
  readonly successors: readonly Successor[];
  /** Some of its land went elsewhere than the rest: a sum over its successors is not its own. */
  readonly partial: boolean;
}

/** A place of today, and what it was made of. */
interface Now {
  readonly level: 'province' | 'commune';
  readonly code: string;
  readonly name: string;
  readonly province: { readonly code: string; readonly name: string };
  readonly validFrom: string;
  readonly predecessors: readonly {
    code: string;
    name: string;
    district?: string | undefined;
    province?: string;
    kind: string;
    main?: boolean | undefined;
  }[];
  /** Made of parts: predecessors' figures cannot be added up to its own. */
  readonly partial: boolean;
}

export interface UnitHistory {
  readonly code: string;
  /** The unit as the catalogue in force knows it; null: it is none of its units. */
  readonly unit: Pick<Unit, 'code' | 'name' | 'kind' | 'parent' | 'validFrom' | 'validTo'> | null;
  /** On which side of 1/7/2025 that unit stands. */
  readonly stands: 'before' | 'now' | null;
  readonly before: Before | null;
  readonly now: Now | null;
  /** A commune that ended before the reorganisation: the merger of 2024, into units whose code has a `before`. */
  readonly earlier: Earlier | null;
}

interface Earlier {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly validTo: string | null;
  readonly successors: readonly { code: string; name: string; kind: string; share: number | null }[];
}

/** Both lives of a code, or null when neither the catalogue nor the administrative data know it. Pure. */
export function unitHistory(code: string, catalogue: Catalogue, data: Administrative): UnitHistory | null {
  const unit = catalogue.units.get(catalogue.unitCodes.get(code) ?? code) ?? null;
  const statistical = unit?.statistical ?? (unit?.kind === 'province' ? catalogue.province.code : (unit?.code ?? code));
  const before = unit?.kind === 'district' ? districtBefore(unit, catalogue, data) : beforeOf(statistical, data);
  const now = nowOf(statistical, data);
  const earlier = earlierOf(statistical, data);
  if (!unit && !before && !now && !earlier) return null;
  const stands = unit && (isHistory(catalogue) || unit.validTo !== null ? 'before' : 'now');
  return { code, unit: unit && brief(unit), stands, before, now, earlier };
}

function earlierOf(code: string, data: Administrative): Earlier | null {
  const was = data.earlierCommunes.get(code);
  if (!was) return null;
  const successors = was.successors.map(({ share = null, ...next }) => ({ ...next, share }));
  return { code, name: was.name, district: was.district, validTo: was.lastDay ?? null, successors };
}

/** A catalogue of a province as it was before the reorganisation. */
export const isHistory = ({ province }: Catalogue): boolean =>
  province.asOf !== undefined && province.asOf < reorganisedOn;

const brief = ({ code, name, kind, parent, validFrom, validTo }: Unit) => ({
  code,
  name,
  kind,
  parent,
  validFrom,
  validTo,
});

function beforeOf(code: string, data: Administrative): Before | null {
  const province = data.oldProvinces.get(code);
  if (province) {
    const today = provinceToday(province.code, data);
    const merged = (data.provinces.get(today.code)?.predecessors.length ?? 1) > 1;
    const kind = merged
      ? ('merged' as const)
      : today.name === province.name
        ? ('unchanged' as const)
        : ('renamed' as const);
    return before('province', province, null, province, [{ ...today, kind, main: true }], data);
  }
  const commune = data.oldCommunes.get(code);
  if (!commune) return null;
  const of = data.oldProvinces.get(commune.province) ?? { code: commune.province, name: commune.province };
  return before('commune', commune, commune.district, of, commune.successors, data);
}

/** A district went nowhere as a whole: its successors are those of its communes. */
function districtBefore(unit: Unit, { province }: Catalogue, data: Administrative): Before {
  const children = [...data.oldCommunes.values()].filter(
    (one) => one.province === province.code && one.district !== null && sameName(one.district, unit.name),
  );
  const found = new Map<string, Successor>();
  for (const { successors } of children) for (const one of successors) found.set(one.code, one);
  const inside = new Set(children.map(({ code }) => code));
  const successors = [...found.values()].map(({ code, name }) => {
    const whole = data.communes.get(code)?.predecessors.every((was) => inside.has(was.code)) ?? false;
    return { code, name, kind: whole ? ('merged' as const) : ('partial' as const), main: whole };
  });
  return before('district', unit, unit.name, { code: province.code, name: province.name }, successors, data);
}

const sameName = (a: string, b: string) => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

function before(
  level: Before['level'],
  { code, name }: { code: string; name: string },
  district: string | null,
  province: { code: string; name: string },
  successors: readonly Successor[],
  data: Administrative,
): Before {
  return {
    level,
    code,
    name,
    district,
    province: { code: province.code, name: province.name },
    validTo: '2025-06-30',
    provinceToday: provinceToday(province.code, data),
    successors,
    partial: successors.some(({ kind }) => kind === 'partial'),
  };
}

function provinceToday(old: string, data: Administrative): { code: string; name: string } {
  const code = data.oldProvinces.get(old)?.successor ?? old;
  return { code, name: data.provinces.get(code)?.name ?? code };
}

function nowOf(code: string, data: Administrative): Now | null {
  const province = data.provinces.get(code);
  if (province) {
    const kind = province.predecessors.length > 1 ? 'merged' : 'unchanged';
    return now(
      'province',
      province,
      province,
      province.predecessors.map((was) => ({ ...was, kind })),
    );
  }
  const commune = data.communes.get(code);
  if (!commune) return null;
  const of = data.provinces.get(commune.province) ?? { code: commune.province, name: commune.province };
  return now('commune', commune, of, commune.predecessors);
}

const now = (
  level: Now['level'],
  { code, name }: { code: string; name: string },
  province: { code: string; name: string },
  predecessors: Now['predecessors'],
): Now => ({
  level,
  code,
  name,
  province: { code: province.code, name: province.name },
  validFrom: reorganisedOn,
  predecessors,
  partial: predecessors.some(({ kind }) => kind === 'partial'),
});
