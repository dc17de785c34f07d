import type { ChartColours } from '#chart-page/chart-option';

/** The colours of the page's theme, as `rgb(r, g, b)`: engines and programs that open a picture read no newer way to say them. */
export function pageColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const rgb = (name: string) => inRgb(style.getPropertyValue(`--${name}`).trim());
  return {
    ...{ text: rgb('text'), quiet: rgb('quiet'), line: rgb('line'), panel: rgb('panel') },
    ...{ accent: rgb('focus'), ground: mixed(rgb('panel'), rgb('focus')) },
  };
}

/** The colours of the light theme whatever the page's own is: a picture that is saved goes into a document, on white. */
export function paperColours(): ChartColours {
  const { dataset } = document.documentElement;
  const own = dataset['theme'];
  dataset['theme'] = 'light';
  const colours = pageColours();
  if (own === undefined) delete dataset['theme'];
  else dataset['theme'] = own;
  return colours;
}

function inRgb(colour: string): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const brush = canvas.getContext('2d');
  if (!brush) return colour;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [r, g, b] = brush.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}

const share = 0.4;
/** So much of the second colour over the first. */
function mixed(below: string, above: string): string {
  const [from, to] = [below, above].map((colour) => (colour.match(/\d+/g) ?? []).map(Number));
  return `rgb(${from!.map((part, at) => Math.round(part + share * (to![at]! - part))).join(', ')})`;
}
