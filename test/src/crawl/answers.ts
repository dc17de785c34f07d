import { kindOf, numbersIn, stands } from '@ioc/test/crawl/kinds';
import type { PageFacts, ShownFigure } from '@ioc/test/crawl/read-page';
import { filled, numbersAt, saidBy, templateOf } from '@ioc/test/crawl/request-of';

/** So many figures of a kind must have been clicked and found at one place of the answer, before others are compared there. */
const leastSamples = 2;

interface Learned {
  samples: number;
  /** Request and place in its answer, at which every figure of the kind stood so far. */
  places: ReadonlySet<string>;
}
const share = ({ text, of }: ShownFigure) => text.includes('%') || /\d\s*\/\s*\d/.test(of);

/**
 * What the API answers to the pages that figures lead to. From figures that were clicked down it learns which request of the
 * page says the number and where; the others of that kind are compared with the same request of their own address.
 */
export class Answers {
  private readonly learned = new Map<string, Learned>();
  private readonly kept = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(
    private readonly url: string,
    private readonly routes: readonly string[],
  ) {}

  /** A figure was clicked and led down to this page. */
  async learn(figure: ShownFigure, { address, asked }: PageFacts): Promise<void> {
    const said = saidBy(address, this.routes);
    const here = new Set<string>();
    for (const request of asked) {
      const template = templateOf(request, said);
      if (template === null) continue;
      for (const [way, n] of await this.ask(request)) if (isSaid(n, way, figure)) here.add(`${template} ${way}`);
    }
    const key = this.keyOf(figure, address);
    const { samples, places } = this.learned.get(key) ?? { samples: 0, places: here };
    this.learned.set(key, { samples: samples + 1, places: new Set([...places].filter((one) => here.has(one))) });
  }

  /** Whether the API says the figure at the address that its link leads to; null: where it says it is not known yet. */
  async says(figure: ShownFigure, href: string): Promise<boolean | null> {
    const found = this.learned.get(this.keyOf(figure, href));
    if (!found || found.samples < leastSamples || found.places.size === 0) return null;
    const said = saidBy(href, this.routes);
    for (const place of found.places) {
      const [template = '', way = ''] = place.split(' ');
      const n = (await this.ask(filled(template, said))).get(way);
      if (n !== undefined && isSaid(n, way, figure)) return true;
    }
    return false;
  }

  private keyOf(figure: ShownFigure, href: string): string {
    return `${kindOf(href, this.routes) ?? ''} ${share(figure) ? 'share' : 'number'}`;
  }

  /** Numbers of an answer by the way to them; none where it is refused. */
  private ask(request: string): Promise<ReadonlyMap<string, number>> {
    const before = this.kept.get(request);
    if (before) return before;
    const answer = fetch(this.url + request).then(async (one) => (one.ok ? ((await one.json()) as unknown) : null));
    const numbers = answer.then((one) => new Map(numbersAt(one)));
    this.kept.set(request, numbers);
    return numbers;
  }
}

/** A share is said by its value, or by the list of its numerator. */
const isSaid = (n: number, way: string, figure: ShownFigure) =>
  stands(figure.number, [n]) || (way === 'total' && share(figure) && stands(n, numbersIn(figure.of)));
