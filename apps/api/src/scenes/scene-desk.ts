import { BadRequestException, ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import type { SceneSaved, Scenes, SceneToEdit, SceneWords } from '@ioc/shared/answers/scenes';
import { CATALOGUE } from '#catalogue/catalogue.token.js';
import type { CatalogueHolder } from '#catalogue/holder.js';
import type { SceneFile } from '#catalogue/scene-schema.js';
import type { Actor } from '#identity/actor.js';
import { problemsOfScene, sceneIn, scenesInForce } from '#scenes/in-force.js';
import type { SceneOrder, WithdrawSceneOrder } from '#scenes/orders.js';
import { appendChange, changesOfScene, newestChanges, readPublished } from '#scenes/scenes.sql.js';

/** As many changes as a page offers to go back to. */
const shownChanges = 20;
/** Scenes of the page, drafts and withdrawn ones among them: a bound of the table, not of the walls. */
const mostCodes = 100;

/** Scenes as they are arranged on the page: drafts, what walls show, and what they showed before. */
@Injectable()
export class SceneDesk {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CATALOGUE) private readonly catalogue: Pick<CatalogueHolder, 'current'>,
  ) {}

  async all(): Promise<Scenes> {
    const inForce = await this.inForce();
    const newest = await newestChanges(this.db);
    const shown = new Map(inForce.map((scene) => [scene.code, scene]));
    const codes = [...new Set([...shown.keys(), ...newest.keys()])];
    const rows = codes.map((code) => {
      const [scene, change] = [shown.get(code), newest.get(code)];
      const { name, nameEn } = scene ?? sceneIn(change?.definition) ?? { name: code, nameEn: code };
      const { version = 0 } = change ?? {};
      return {
        ...{ code, name, nameEn, from: this.fromOf(scene), version },
        change: change ? { kind: change.kind, author: change.author, at: change.at.toISOString() } : null,
      };
    });
    return { rows };
  }

  /** @throws NotFoundException neither the catalogue nor the page has it */
  async one(code: string): Promise<SceneToEdit> {
    const inForce = await this.inForce();
    const changes = await changesOfScene(this.db, code, shownChanges);
    const [newest] = changes;
    const draft = newest?.kind === 'draft' ? sceneIn(newest.definition) : null;
    const shown = inForce.find((one) => one.code === code);
    const scene = draft ?? shown ?? changes.map(({ definition }) => sceneIn(definition)).find((one) => one !== null);
    if (!scene) throw new NotFoundException('Không có màn hình này / no such scene');
    return {
      ...{ code, version: newest?.version ?? 0, scene: wordsOf(scene), isDraft: draft !== null },
      from: this.fromOf(shown),
      problems: problemsOfScene(scene, inForce, this.catalogue.current),
      history: changes.map(({ version, kind, author, at, definition }) => {
        const found = sceneIn(definition);
        return { version, kind, author, at: at.toISOString(), scene: found && wordsOf(found) };
      }),
    };
  }

  /** Keeps a draft, or lets walls show the scene within a second. A draft may have problems, what is published has none. */
  async save({ scene, version, publish }: SceneOrder, actor: Actor): Promise<SceneSaved> {
    const problems = problemsOfScene(scene, await this.inForce(), this.catalogue.current);
    const [problem] = problems;
    if (publish && problem) throw badScene(problem);
    const newest = await newestChanges(this.db);
    if (!newest.has(scene.code) && newest.size >= mostCodes) throw full();
    const next = { code: scene.code, version: version + 1, definition: scene };
    if (!(await appendChange(this.db, { ...next, kind: publish ? 'published' : 'draft' }, actor)))
      throw await this.changed(scene.code);
    return { code: scene.code, version: next.version, problems, yaml: stringify([wordsOf(scene)]) };
  }

  /** The scene of the file stands again; one that the catalogue does not have is shown no more. */
  async withdraw(code: string, { version }: WithdrawSceneOrder, actor: Actor): Promise<SceneSaved> {
    const { scene } = await this.one(code);
    if (version === 0) throw new NotFoundException('Trang chưa đổi màn hình này / the page never changed this scene');
    const change = { code, version: version + 1, kind: 'withdrawn' as const, definition: null };
    if (!(await appendChange(this.db, change, actor))) throw await this.changed(code);
    return { code, version: change.version, problems: [], yaml: stringify([scene]) };
  }

  private fromOf(shown: SceneFile | undefined): SceneToEdit['from'] {
    if (!shown) return 'nowhere';
    return this.catalogue.current.books.scenes.includes(shown) ? 'catalogue' : 'page';
  }

  private async inForce(): Promise<readonly SceneFile[]> {
    return scenesInForce(this.catalogue.current, await readPublished(this.db));
  }

  /** Who was faster, and when. */
  private async changed(code: string): Promise<ConflictException> {
    const [newest] = await changesOfScene(this.db, code, 1);
    const [by, at] = [newest?.author ?? '?', newest?.at.toISOString() ?? '?'];
    return new ConflictException({
      code: 'scene-changed',
      message: `Màn hình vừa được ${by} đổi lúc ${at} / ${by} changed this scene at ${at}`,
    });
  }
}

/** A scene without the fields that it does not have. */
const wordsOf = (scene: SceneFile): SceneWords =>
  JSON.parse(JSON.stringify(scene, (_, value: unknown) => (value === null ? undefined : value))) as SceneWords;

const badScene = ({ field, vi, en }: { field: string; vi: string; en: string }) =>
  new BadRequestException({
    ...{ code: 'bad-scene', field: `scene.${field}`, message: `${field}: cần ${vi} / expected ${en}` },
    see: 'docs/catalogue.md',
  });

const full = () =>
  new ConflictException({
    code: 'scenes-full',
    message: `Đã có ${mostCodes} mã màn hình trên trang / the page has ${mostCodes} codes of scenes`,
  });
