import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { exportAll, type SectionName, sectionNames } from '@ioc/api/export/export';
import type { DataSource } from 'typeorm';

export type Sections = Readonly<Record<SectionName, readonly string[]>>;

/** Every line of an export by section. */
export async function exportSections(db: DataSource, catalogue: Catalogue): Promise<Sections> {
  const sections = Object.fromEntries(sectionNames.map((name) => [name, [] as string[]])) as Record<
    SectionName,
    string[]
  >;
  await exportAll(db, catalogue, (section, text) => void sections[section].push(text));
  return sections;
}

/** As the command `npm run export -- --out` writes it. */
export async function exportText(db: DataSource, catalogue: Catalogue): Promise<string> {
  const sections = await exportSections(db, catalogue);
  return sectionNames.flatMap((name) => sections[name].map((text) => `${name}\t${text}\n`)).join('');
}

export function sectionsOf(text: string): Sections {
  const lines = text.split('\n').map((line) => line.split(/\t(.*)/s));
  return Object.fromEntries(
    sectionNames.map((name) => [name, lines.filter(([section]) => section === name).map(([, line = '']) => line)]),
  ) as unknown as Sections;
}
