import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { addressesOf } from './addresses';

const router = readFileSync(join('apps', 'wall', 'src', 'router.tsx'), 'utf8');

it('knows the module of each page, and which stand in the frame of the desk', () => {
  const found = addressesOf(`
    screen('/', async () => ({ Component: (await import('#scenes/scene-route')).FirstRoute })),
    { children: [
      page('/figures/:indicator', async () => ({
        Component: (await import('#figures/figure-page')).FigurePage,
      })),
      page('*', async () => ({ Component: (await import('#desk/not-found-page')).NotFoundPage })),
    ] }`);
  expect(found).toEqual([
    { address: '/', modules: ['scenes/scene-route'] },
    { address: '/figures/:indicator', modules: ['desk/layout', 'people/signed-in', 'figures/figure-page'] },
  ]);
});

it('knows every page of the router but the two whose address is no plain text', () => {
  const pages = router.match(/\b(page|screen)\(['`]/g) ?? [];
  expect(addressesOf(router)).toHaveLength(pages.length - 2);
  expect(pages.length).toBeGreaterThan(50);
});
