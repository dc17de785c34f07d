import type { viScenes } from '#i18n/vi/scenes';
import type { Words } from '#i18n/words-shape';

export const enScenes: Words<typeof viScenes> = {
  scenes: {
    title: 'Scenes',
    lead: 'Every scene and every panel has an address of its own, for a screen on the wall or a frame in another page. They come from scenes.yaml of the catalogue.',
    scene: 'Scene',
    panels: 'Panels',
    text: 'Text',
    head: 'Scene and province',
    overview: 'Overview',
    overviewMeans: 'is the program’s own scene; a province replaces it by one with the code overview.',
    playAll: 'Show all in turn, 60 seconds each',
    empty: 'The catalogue has no scenes. Add scenes.yaml to the folder of the province, as docs/catalogue.md says.',
    none: 'There is no scene {{code}}',
    noneMeans: 'The catalogue in force has no such scene or panel.',
    pauses: { hand: 'paused while somebody uses this screen', alarm: 'paused because of a new alarm' },
  },
};
