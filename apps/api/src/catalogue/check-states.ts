import { codeOf, dossierStatuses } from '@ioc/shared/events/dossier-states';
import type { Path } from '#catalogue/read-yaml.js';
import type { NationalStates, OwnStates } from '#catalogue/state-schemas.js';
import { plainStateCode } from '#catalogue/states.js';

type Say = (path: Path, expected: string, expectedEn: string) => void;

/** Clocks that the law leaves no choice in; 5 and 6 run or pause. */
const clocks: Readonly<Record<number, readonly string[]>> = {
  1: ['none'],
  2: ['running'],
  3: ['none'],
  4: ['running'],
  5: ['paused', 'running'],
  6: ['paused', 'running'],
  7: ['stopped'],
  8: ['stopped'],
  9: ['stopped'],
  10: ['stopped'],
};

/** Ten states, each once under its own name; every grouping holds every state once. Pure. */
export function checkNational({ states, groupings }: NationalStates, say: Say): void {
  if (states.length !== 10 || new Set(states.map(({ code }) => code)).size !== 10)
    say(['states'], 'mười trạng thái, mã 1 đến 10, mỗi mã một lần', 'ten states, codes 1 to 10, each once');
  states.forEach(({ code, state, clock }, i) => {
    if (codeOf(state) !== code) say(['states', i, 'state'], `trạng thái của mã ${code}`, `the state of code ${code}`);
    const allowed = clocks[code] ?? [];
    if (!allowed.includes(clock)) say(['states', i, 'clock'], allowed.join(' | '), allowed.join(' | '));
  });
  groupings.forEach(({ code, groups }, i) => {
    if (groupings.findIndex((other) => other.code === code) < i)
      say(['groupings', i, 'code'], 'mã chưa dùng', 'a code that is not yet taken');
    groups.forEach(({ within, reception }, j) => {
      const first = groups.find((group) => within !== undefined && group.within === within);
      if (first && first.reception !== reception)
        say(
          ['groupings', i, 'groups', j, 'reception'],
          `cùng reception với nhóm ${first.code} (cùng within)`,
          `the reception of group ${first.code}, which it is summed with`,
        );
    });
    const counts = cells(groups);
    for (const [cell, n] of counts) {
      if (n === 1) continue;
      say(
        ['groupings', i, 'groups'],
        `mỗi trạng thái đúng một nhóm (${cell}: ${n})`,
        `every state in one group (${cell}: ${n})`,
      );
    }
  });
}

function cells(groups: NationalStates['groupings'][number]['groups']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const status of dossierStatuses)
    for (const reception of ['before', 'after'] as const) {
      const code = status === 'paused' ? status : codeOf(status);
      const holding = groups.flatMap((group) =>
        group.reception === undefined || group.reception === reception ? group.states.filter((of) => of === code) : [],
      );
      counts.set(`${code}, ${reception}`, holding.length);
    }
  return counts;
}

/** Sources that there are, codes that the nation has not taken, one meaning a day. Pure. */
export function checkOwn(own: OwnStates, knownSource: (code: string) => boolean, say: Say): void {
  own.forEach(({ source, code, validFrom, validTo }, i) => {
    if (!knownSource(source))
      say([i, 'source'], 'mã một nguồn có trong sources.yaml', 'the code of a source in sources.yaml');
    const plain = plainStateCode(code);
    if (/^([1-9]|10)$/.test(plain))
      say([i, 'code'], 'mã riêng (1 đến 10 là mã quốc gia)', 'a private code (1 to 10 are national)');
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      say([i, 'validTo'], 'ngày không trước validFrom', 'a day not before validFrom');
    const clash = own.findIndex((other, j) => j < i && same(other, source, plain) && overlap(other, own[i]));
    if (clash >= 0)
      say([i, 'code'], `mã chưa dùng trong thời gian đó (đã có ở mục ${clash})`, `a code not taken then (by ${clash})`);
  });
}

const same = (other: OwnStates[number], source: string, code: string) =>
  other.source === source && plainStateCode(other.code) === code;
const overlap = (a: OwnStates[number], b: OwnStates[number] | undefined) =>
  b !== undefined && (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
