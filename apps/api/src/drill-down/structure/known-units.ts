import type { KnownUnit } from '@ioc/shared/answers/units';
import type { Administrative } from '#catalogue/administrative.js';
import type { Catalogue, Unit } from '#catalogue/catalogue.js';
import { isHistory } from '#catalogue/unit-history.js';

const [lastOld, firstNew] = ['2025-06-30', '2025-07-01'];
const isStatistical = (code: string) => /^\d{2}(\d|\d{3})?$/.test(code);
const isAgency = (code: string) => /^[A-Z]\d{2}(\.\d+)*$/.test(code);

/** Units of the catalogue in force, and after them those that only the country's lists know. Pure. */
export function knownUnits(catalogue: Catalogue, data: Administrative): KnownUnit[] {
  const own = [...catalogue.units.values()].map((unit) => fromCatalogue(unit, catalogue));
  const there = new Set(own.map((unit) => keyOf(unit)));
  return [...own, ...fromLists(data).filter((unit) => !there.has(keyOf(unit)))];
}

/** Two sides of 1/7/2025 may share a code; on one side it is one unit. */
const keyOf = ({ codes, code, validTo, kind }: KnownUnit) =>
  `${kind === 'province' ? 'province' : 'unit'} ${codes.statistical ?? code} ${validTo !== null && validTo <= lastOld ? validTo : 'now'}`;

function fromCatalogue(unit: Unit, catalogue: Catalogue): KnownUnit {
  const { code, name, kind, parent, aliases, formerCodes = [] } = unit;
  const all = [...(unit.statistical ? [unit.statistical] : []), code, ...aliases, ...formerCodes];
  const statistical = all.find(isStatistical) ?? null;
  const agency = all.find(isAgency) ?? null;
  const parentName = parent === null ? null : (catalogue.units.get(parent)?.name ?? null);
  // In a history every place ended with the old structure, also those whose file does not say so.
  const place = kind === 'province' || kind === 'commune' || kind === 'district';
  const validTo = unit.validTo ?? (isHistory(catalogue) && place ? lastOld : null);
  const others = [...new Set(all)].filter((one) => one !== statistical && one !== agency && one !== code);
  return {
    code,
    name,
    kind,
    parentName,
    validFrom: unit.validFrom,
    validTo,
    codes: { statistical, agency, others },
    inCatalogue: true,
  };
}

const place = (
  kind: Unit['kind'],
  { code, name }: { code: string; name: string },
  parentName: string | null,
  days: Pick<KnownUnit, 'validFrom' | 'validTo'>,
  agency: string | null = null,
): KnownUnit => ({
  code,
  name,
  kind,
  parentName,
  ...days,
  codes: { statistical: code, agency, others: [] },
  inCatalogue: false,
});

function fromLists(data: Administrative): KnownUnit[] {
  const now = { validFrom: firstNew, validTo: null };
  const old = (validTo: string | null = lastOld) => ({ validFrom: null, validTo });
  const oldProvince = (code: string) => data.oldProvinces.get(code)?.fullName ?? null;
  return [
    ...[...data.provinces.values()].map((one) =>
      place('province', { ...one, name: one.fullName }, null, now, one.agency),
    ),
    ...[...data.oldProvinces.values()].map((one) => place('province', { ...one, name: one.fullName }, null, old())),
    ...[...data.communes.values()].map((one) =>
      place('commune', one, data.provinces.get(one.province)?.fullName ?? null, now),
    ),
    ...[...data.oldCommunes.values()].map((one) =>
      place(one.district === null ? 'district' : 'commune', one, one.district ?? oldProvince(one.province), old()),
    ),
    ...[...data.earlierCommunes.values()].map((one) =>
      place('commune', one, one.district, old(one.lastDay ?? '2024-12-31')),
    ),
  ];
}
