import { describe, expect, it } from '@jest/globals';
import { scenarioNames, scenariosNamed } from '#scenarios/scenarios.js';

describe('the scenarios that somebody names', () => {
  it('are those, each once; without a name none', () => {
    expect(scenariosNamed(['lai-chau-2015', 'bac-lieu-2022', 'lai-chau-2015'])).toEqual([
      'lai-chau-2015',
      'bac-lieu-2022',
    ]);
    expect(scenariosNamed([])).toEqual([]);
  });
  it('are refused by the wrong name, with the one that may be meant and with all there are', () => {
    const refusal = (name: string) => {
      try {
        return scenariosNamed(['lai-chau-2015', name]).join();
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refusal('quang-binh')).toMatch(/“quang-binh”.*did you mean: quang-binh-2021\?/);
    expect(refusal('ha-noi')).not.toContain('did you mean');
    for (const name of scenarioNames) expect(refusal('ha-noi')).toContain(name);
  });
});
