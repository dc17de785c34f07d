import { kindOf, numberIn, numbersIn, stands } from '@ioc/test/crawl/kinds';
import type { Pages } from '@ioc/test/crawl/pages';
import type { PageFacts, ShownFigure } from '@ioc/test/crawl/read-page';

/** What became of the figures of pages. */
export interface Followed {
  figures: number;
  ledDown: number;
  /** Not clicked, as many others of its kind were: the API says the number at the address of its link. */
  compared: number;
}
export const nothingFollowed = (): Followed => ({ figures: 0, ledDown: 0, compared: 0 });

/** Addresses of lists and records. */
const listLike = /\/procedures\/|\/procedures\?|\/list\?|\/events\/|measure=|\/observations\//;
/** How many pages there may be between a figure and its list or record. */
const deepest = 3;

/** Clicks the figures of a page, so many of each kind of address that they lead to, and compares the others with the API. */
export async function followFigures(pages: Pages, facts: PageFacts, most: number, into: Followed): Promise<void> {
  const clicked = new Map<string, number>();
  const good = new Set<string>();
  const blind: { figure: ShownFigure; why: string }[] = [];
  const unlinked: ShownFigure[] = [];
  for (const figure of facts.figures) {
    if (figure.number === 0) continue; // of nothing there is no list
    into.figures++;
    const [href] = figure.hrefs;
    if (href === undefined) {
      if (standsBelow(facts, figure)) into.ledDown++;
      else unlinked.push(figure);
      continue;
    }
    const kind = kindOf(href, pages.routes) ?? '';
    const n = clicked.get(kind) ?? 0;
    if (n >= most && (await pages.answers.says(figure, href))) {
      into.compared++;
      continue;
    }
    clicked.set(kind, n + 1);
    const why = (await deadEnd(pages, facts, figure)) && (await deadEndStill(pages, facts, figure));
    if (why !== null) blind.push({ figure, why });
    else {
      into.ledDown++;
      good.add(figure.of);
    }
  }
  const [one] = unlinked;
  if (one) pages.fault(facts.address, `${unlinked.length} numbers lead nowhere, as ${one.text} (${one.of})`);
  // A row leads where its chief number leads; what stands beside it (a share, a maximum) is read with it.
  for (const { figure, why } of blind) {
    if (!figure.own && good.has(figure.of)) into.ledDown++;
    else pages.fault(facts.address, `${figure.text} (${figure.of}) → ${figure.hrefs.join(' ')}: ${why}`);
  }
}

/** A figure needs no link where its list or its record stands with it, or the rows that add up to it. */
function standsBelow({ total, records, sums }: PageFacts, { number, of, parts }: ShownFigure): boolean {
  const isListed = total !== null && (total === number || stands(total, numbersIn(of)));
  return isListed || records.length > 0 || addsUp(number, of, [...sums, ...parts]);
}

/** Rows add up to a number, or to the numerator of its share. */
function addsUp(number: number, of: string, sums: readonly number[]): boolean {
  const [, numerator] = of.match(fraction) ?? [];
  return stands(number, sums) || (numerator !== undefined && stands(numberIn(numerator), sums));
}
const fraction = /(\d[\d.,]*)\s*\/\s*\d/;

/** Why a figure does not lead down; null: it does. One without a link of its own leads where a link of its row leads. */
async function deadEnd(pages: Pages, from: PageFacts, figure: ShownFigure): Promise<string | null> {
  if (!figure.own && addsUp(figure.number, figure.of, figure.parts)) return null;
  const found: string[] = [];
  for (const href of figure.hrefs) {
    const why = await deadLink(pages, from, href, figure);
    if (why !== null) {
      found.push(why);
      continue;
    }
    const there = await pages.at(href);
    if (there && there !== from) await pages.answers.learn(figure, there);
    return null;
  }
  return found.join('; ');
}

/** The same of the figure as it is now: it, or the page that it leads to, may have moved on since one of them was read. */
async function deadEndStill(pages: Pages, from: PageFacts, figure: ShownFigure): Promise<string | null> {
  const [href] = figure.hrefs;
  const alike = (facts: PageFacts) => facts.figures.filter((one) => one.hrefs[0] === href);
  for (const address of [from.address, ...figure.hrefs]) pages.forget(address);
  const now = await pages.at(from.address);
  const same = now && alike(now)[alike(from).indexOf(figure)];
  return now && same ? deadEnd(pages, now, same) : 'is there no more when the page is opened again';
}

/** Pages of one thing: a case, a record, an alarm. */
const oneThing =
  /^\/((dossiers|complaints|tasks|documents|events)\/(?!list|officials|overview)|alarms\/(?!quality|rules|trials)[^/?]+$)/;

async function deadLink(pages: Pages, from: PageFacts, href: string, figure: ShownFigure) {
  const { number, own, of } = figure;
  if (href === from.address) return endsAt(from, number) ? null : 'leads to itself';
  const facts = await pages.clicked(from, href);
  if (!facts) return 'does not open';
  // A share leads to the list of its numerator, which stands beside it.
  if ((!own || of.includes('%') || fraction.test(of)) && stands(facts.total ?? NaN, numbersIn(of))) return null;
  // A row leads to the thing that it is of, or to a page that says why there is no value yet.
  if (!own && (oneThing.test(href) || facts.explains)) return null;
  if (addsUp(number, of, facts.sums)) return null;
  return down(pages, facts, number, new Set([from.address]));
}

/** Follows a number through what stands under it. */
async function down(pages: Pages, facts: PageFacts, number: number, way: ReadonlySet<string>): Promise<string | null> {
  if (endsAt(facts, number)) return null;
  if (!stands(number, facts.numbers)) return `${number} does not stand there`;
  if (way.size >= deepest) return `neither a list nor a record within ${deepest} pages`;
  const same = facts.figures.filter((one) => stands(number, [one.number]));
  const lists = facts.links.filter((one) => listLike.test(one)).slice(0, 3);
  for (const next of new Set([...same.flatMap(({ hrefs }) => hrefs), ...lists])) {
    if (way.has(next) || next === facts.address) continue;
    const found = await pages.at(next);
    if (!found) continue;
    // A share leads to the list of its numerator, which stands beside it.
    if (found.total !== null && found.total > 0 && stands(found.total, facts.numbers)) return null;
    if ((await down(pages, found, number, new Set([...way, facts.address]))) === null) return null;
  }
  return 'nothing leads on from there';
}

/** A list with as many rows, rows that add up to it, or the record of the number. */
function endsAt({ total, rows, records, numbers, sums }: PageFacts, number: number): boolean {
  if (total !== null) return total === number || stands(number, numbers);
  return rows.includes(number) || stands(number, sums) || (records.length > 0 && stands(number, numbers));
}
