import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fieldsOfKind, newPanel, type PanelKind, panelKinds, withField } from '#scene-editor/panel-kinds';

interface Shape {
  properties: Record<string, { enum?: string[]; default?: unknown }>;
  required: string[];
}
/** The panels that the server takes, by its document, which is made from the schema of scenes.yaml. */
const document = JSON.parse(readFileSync('docs/generated/openapi.json', 'utf8')) as {
  paths: Record<string, { post: { requestBody: { content: Record<string, { schema: never }> } } }>;
};
const order = document.paths['/api/v1/scenes']!.post.requestBody.content['application/json']!.schema as {
  properties: { scene: { properties: { panels: { items: { oneOf: Shape[] } } } } };
};
const shapes = new Map(
  order.properties.scene.properties.panels.items.oneOf.map((shape) => [shape.properties['show']!.enum![0]!, shape]),
);
const fieldsOf = ({ properties }: Shape) => Object.keys(properties).filter((one) => one !== 'show' && one !== 'at');

describe('the kinds of panel', () => {
  it('are those that the server takes, each with a control for every field and no other', () => {
    const ours = panelKinds.map((kind) => [kind, [...fieldsOfKind[kind]].sort()]);
    expect(Object.fromEntries(ours)).toEqual(
      Object.fromEntries([...shapes].map(([kind, shape]) => [kind, fieldsOf(shape).sort()])),
    );
  });

  it.each([...shapes.keys()] as PanelKind[])('%s begins with what it cannot do without, as it may be said', (kind) => {
    const { required, properties } = shapes.get(kind)!;
    const begun: Record<string, unknown> = newPanel(kind, [1, 2, 3, 4], 'open');
    expect(begun).toMatchObject({ show: kind, at: [1, 2, 3, 4] });
    for (const field of required) expect([field, begun[field]]).not.toEqual([field, undefined]);
    for (const [field, { enum: said }] of Object.entries(properties))
      if (said && begun[field] !== undefined) expect(said).toContain(begun[field]);
  });

  it('begin with the figure that is given', () => {
    expect(newPanel('figures', [1, 1, 1, 1], 'open')).toEqual({ show: 'figures', at: [1, 1, 1, 1], figures: ['open'] });
    expect(newPanel('figure', [1, 1, 1, 1], 'open')).toEqual({ show: 'figure', at: [1, 1, 1, 1], figure: 'open' });
  });
});

describe('a field that is set', () => {
  const panel = newPanel('series', [1, 1, 6, 6], 'open');
  it('replaces what was there', () => expect(withField(panel, 'figure', 'b')).toEqual({ ...panel, figure: 'b' }));
  it('is left out where it is empty and may be', () => {
    expect(withField({ ...panel, unit: 'H50' }, 'unit', '')).toEqual(panel);
    expect(withField(panel, 'figure', '')).toEqual({ ...panel, figure: '' });
  });
});
