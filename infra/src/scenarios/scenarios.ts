import type { Catalogue, Unit } from '@ioc/api/catalogue/catalogue';
import { bacLieu } from '#scenarios/bac-lieu-2022.js';
import { dakLak } from '#scenarios/dak-lak-so-tttt-2023.js';
import { dienBien } from '#scenarios/dien-bien-2020.js';
import { laiChau } from '#scenarios/lai-chau-2015.js';
import type { ScenarioName } from '#scenarios/make/places.js';
import { quangBinh } from '#scenarios/quang-binh-2021.js';
import type { SentEvent } from '#scenarios/stream.js';

export const scenarioNames: readonly ScenarioName[] = [
  'quang-binh-2021',
  'dien-bien-2020',
  'bac-lieu-2022',
  'dak-lak-so-tttt-2023',
  'lai-chau-2015',
];

const isScenario = (name: string): name is ScenarioName => scenarioNames.some((one) => one === name);

/** The scenarios of names that somebody typed, each once. @throws Error: which name is none, and what there is */
export function scenariosNamed(typed: readonly string[]): ScenarioName[] {
  const wrong = typed.find((name) => !isScenario(name));
  if (wrong === undefined) return [...new Set(typed.filter(isScenario))];
  const meant = scenarioNames.find((name) => name.startsWith(wrong.slice(0, 6)));
  const maybe = wrong.length > 3 && meant ? ` Có phải / did you mean: ${meant}?` : '';
  throw new Error(
    `Không có kịch bản “${wrong}” / no such scenario.${maybe} Có / there are: ${scenarioNames.join(', ')}. ` +
      'Tỉnh mặc định chạy bằng / the default province runs by: npm start',
  );
}

/** The events of a scenario, always the same; its units and procedures come from its catalogue. Pure. */
export function eventsOf(name: ScenarioName, catalogue: Catalogue): Iterable<SentEvent> {
  const codes = (kind: Unit['kind']) =>
    [...catalogue.units.values()].filter((unit) => unit.kind === kind).map(({ code }) => code);
  const procedures = [...catalogue.procedures.keys()];
  const [departments, districts, communes] = [codes('department'), codes('district'), codes('commune')];
  switch (name) {
    case 'quang-binh-2021': {
      const categories = [...catalogue.categories.keys()];
      const construction = [...catalogue.procedures.values()].find(({ field }) => field === 'Hoạt động xây dựng')?.unit;
      const plans = catalogue.books.scoreboard.flatMap(({ components }) => components);
      const leads = new Map(plans.map(({ component, lead }) => [component, lead]));
      const cameras = catalogue.books.devices.map(({ code, unit }) => ({ code, unit }));
      return quangBinh({
        ...{ departments, districts, communes, procedures, categories, leads, cameras },
        construction: construction ?? catalogue.province.rootUnit,
      });
    }
    case 'dien-bien-2020':
      return dienBien({ departments, districts, procedures });
    case 'bac-lieu-2022':
      return bacLieu({
        centre: codes('centre')[0] ?? catalogue.province.rootUnit,
        departments,
        districts,
        communes,
        procedures,
      });
    case 'dak-lak-so-tttt-2023':
      return dakLak({ districts, procedures });
    case 'lai-chau-2015':
      return laiChau({ departments, districts, procedures });
  }
}
