import { beforeEach, describe, expect, it } from '@jest/globals';
import { BuildWatch } from '#live/reload';

let around: { reloads: number; unattended: boolean; pageAnswers: boolean; memory: Map<string, string> };
beforeEach(() => {
  around = { reloads: 0, unattended: true, pageAnswers: true, memory: new Map() };
});

/** A freshly loaded page; what it remembers of the tab's session is in `around.memory`. */
const page = () =>
  new BuildWatch({
    unattended: () => around.unattended,
    pageAnswers: () => Promise.resolve(around.pageAnswers),
    reload: () => (around.reloads += 1),
    storage: {
      getItem: (key) => around.memory.get(key) ?? null,
      setItem: (key, value) => void around.memory.set(key, value),
    },
  });
async function sees(sut: BuildWatch, ...builds: string[]): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (const build of builds) {
    answers.push(sut.sees(build));
    await new Promise(process.nextTick);
  }
  return answers;
}

describe('a new build of the server', () => {
  it('L10: makes an unattended screen reload, once', async () => {
    expect(await sees(page(), 'b1', 'b1', 'b2', 'b2', 'b2')).toEqual([false, false, true, true, true]);
    expect(around.reloads).toBe(1);
  });

  it('L10: waits while somebody uses the screen', async () => {
    const sut = page();
    around.unattended = false;
    await sees(sut, 'b1', 'b2');
    expect(around.reloads).toBe(0);
    around.unattended = true;
    await sees(sut, 'b2');
    expect(around.reloads).toBe(1);
  });

  it('L10: waits until the page can be had, so that no screen ends on an error page', async () => {
    const sut = page();
    around.pageAnswers = false;
    await sees(sut, 'b1', 'b2');
    expect(around.reloads).toBe(0);
    around.pageAnswers = true;
    await sees(sut, 'b2');
    expect(around.reloads).toBe(1);
  });

  it('L10: makes no endless loop between two servers of different builds', async () => {
    for (let round = 0; round < 6; round++) await sees(page(), ...(round % 2 ? ['b2', 'b1'] : ['b1', 'b2']));
    expect(around.reloads).toBe(2);
  });
});
