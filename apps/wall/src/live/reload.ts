/** Builds for which this tab has reloaded itself already, so that two servers of different builds make no endless loop. */
const storageKey = 'ioc.reloaded';

export interface ReloadSurroundings {
  /** Nobody is using this screen. */
  readonly unattended: () => boolean;
  /** The page can be had: a screen must never end up on the browser's error page. */
  readonly pageAnswers: () => Promise<boolean>;
  readonly reload: () => void;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Reloads the page for a new build of the server, once per build, when that is safe (SPEC L10). */
export class BuildWatch {
  private first: string | null = null;
  private busy = false;

  constructor(private readonly around: ReloadSurroundings) {}

  /** True when `build` is another one than the page began with. */
  sees(build: string): boolean {
    this.first ??= build;
    if (build === this.first) return false;
    void this.consider(build);
    return true;
  }

  private async consider(build: string): Promise<void> {
    const done = (this.around.storage.getItem(storageKey) ?? '').split('\n');
    if (this.busy || done.includes(build) || !this.around.unattended()) return;
    this.busy = true;
    const answers = await this.around.pageAnswers().catch(() => false);
    this.busy = false;
    if (!answers || !this.around.unattended()) return;
    this.around.storage.setItem(storageKey, [...done.slice(-9), build].join('\n'));
    this.around.reload();
  }
}
