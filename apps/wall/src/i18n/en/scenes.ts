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
  charts: {
    nothing: 'Nothing to draw yet',
    nothingDue: 'Nothing falls due in the next 10 working days',
    table: '{{name}}: each period, and the same a year before',
    yearBefore: 'a year before',
    today: 'today',
    others: '{{n}} more units',
    small: '{{n}} units of fewer than 10 cases, not compared',
    allSmall: 'All {{n}} units have fewer than 10 cases and are not compared',
    upTo: 'up to {{value}}',
    over: 'over {{value}}',
    mostOn: 'most {{value}} on {{day}}',
    daysLabel: 'Each day from {{from}}; most {{most}}, on {{day}}',
    span: { month: 'by month', week: 'by week', period: 'by period', days: 'by day' },
    weekOf: 'week of {{day}}',
    toDate: 'to date',
    due: {
      dossier: 'Dossiers due, next 10 working days',
      complaint: 'Complaints due, next 10 working days',
      task: 'Tasks due, next 10 working days',
      document: 'Documents due, next 10 working days',
    },
  },
};
