import { unitInForce } from '#catalogue/unit-at.js';
import { foldText } from '#drill-down/structure/fold-text.js';
import type { KnownUnit } from '@ioc/shared/answers/units';

/** Every unit that bears a code, or bore it: the one of the day first, then those of the catalogue, then the newest. Pure. */
export function unitsOfCode(code: string, day: string, known: readonly KnownUnit[]): KnownUnit[] {
  const bears = ({ code: own, codes }: KnownUnit) =>
    own === code || codes.statistical === code || codes.agency === code || codes.others.includes(code);
  return known.filter(bears).sort(
    (a, b) =>
      Number(unitInForce(b, day)) - Number(unitInForce(a, day)) ||
      // A code of one's own says more than one that a later unit took over.
      Number(b.code === code) - Number(a.code === code) ||
      Number(b.inCatalogue) - Number(a.inCatalogue) ||
      end(b).localeCompare(end(a)),
  );
}

const end = ({ validTo }: KnownUnit) => validTo ?? '9999-12-31';

/** Units whose name, with that of the unit above, has a word that begins with each word of the text, however it is marked; the nearest first. Pure. */
export function searchUnits(text: string, day: string, known: readonly KnownUnit[]): KnownUnit[] {
  const asked = foldText(text);
  const typed = text.normalize('NFC').trim().toLowerCase();
  const words = asked.split(' ');
  return known
    .map((unit) => ({ unit, name: foldText(unit.name), parent: foldText(unit.parentName ?? '') }))
    .filter(
      ({ name, parent }) =>
        words.every((word) => begins(`${name} ${parent}`, word)) && words.some((word) => begins(name, word)),
    )
    .map(({ unit, name }) => ({ unit, far: distance(name, asked), marked: unit.name.toLowerCase().includes(typed) }))
    .sort(
      (a, b) =>
        a.far - b.far ||
        // Who typed marks meant them.
        Number(b.marked) - Number(a.marked) ||
        Number(unitInForce(b.unit, day)) - Number(unitInForce(a.unit, day)) ||
        Number(b.unit.inCatalogue) - Number(a.unit.inCatalogue) ||
        a.unit.name.localeCompare(b.unit.name, 'vi') ||
        (a.unit.parentName ?? '').localeCompare(b.unit.parentName ?? '', 'vi'),
    )
    .map(({ unit }) => unit);
}

/** Whether some word of a text begins so. */
const begins = (text: string, word: string) => ` ${text}`.includes(` ${word}`);

const types = /^(xa|phuong|thi tran|dac khu|thanh pho|thi xa|huyen|quan|tinh|so|ban) /;

/** 0: the name itself, with or without its type; 1: begins so; 2: whole words of it; 3: somewhere in it; 4: words apart. */
function distance(name: string, asked: string): number {
  const bare = name.replace(types, '');
  if (name === asked || bare === asked) return 0;
  if (name.startsWith(asked) || bare.startsWith(asked)) return 1;
  if (` ${name} `.includes(` ${asked} `)) return 2;
  return name.includes(asked) ? 3 : 4;
}
