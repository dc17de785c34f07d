import type { viLayers } from '#i18n/vi/layers';
import type { Words } from '#i18n/words-shape';

export const enLayers: Words<typeof viLayers> = {
  layers: {
    title: 'Map layers',
    lead: 'What the map shows besides dossiers and complaints: base stations, schools, digital teams, cameras, offices. Each layer has its list, each row leads to its record.',
    none: 'This province has no map layer yet',
    noneHint: 'Layers stand in layers.yaml of the catalogue: code, name, and what they are made of.',
    layer: 'Layer',
    count: 'How many',
    from: 'Made of',
    of: {
      assets: 'events of the register',
      devices: 'devices.yaml and readings',
      units: 'units.yaml',
      hospitals: 'hospitals.yaml',
      indicator: 'values observed by unit',
    },
    map: 'Map',
    onMap: 'see on the map',
    empty: 'Nothing is in this layer yet',
    fill: {
      assets:
        'It fills when a system sends vn.ioc.register.asset-recorded.v1 with layer: {{layer}} to the topic register.events; its source says kinds: [register] in sources.yaml.',
      devices: 'It fills when devices.yaml lists devices of its kinds.',
      hospitals: 'It fills when hospitals.yaml lists hospitals.',
      units: 'It fills when units.yaml lists units of its kinds.',
      indicator:
        'It fills when its indicator is sent of each unit, as vn.ioc.kpi.observed.v1 to the topic kpi.updates.',
    },
    published: 'Published of the province: {{value}} ({{period}})',
    observation: 'published value',
    sumOfUnits: 'sum of the units: {{n}}',
    things: '{{n, entry|entries}}',
    all: 'all',
    state: 'State',
    states: {
      working: 'working',
      faulty: 'faulty',
      silent: 'silent',
      stopped: 'stopped',
      unknown: 'not known',
      none: '–',
    },
    place: 'Place',
    noPlace: 'no place',
    list: 'List of the layer',
    name: 'Name',
    value: 'Number',
    simulated: 'simulated',
    standing: 'catalogue',
  },
};
