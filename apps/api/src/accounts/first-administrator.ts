import { rm } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasAdministrator } from '#accounts/accounts.js';
import { AccountLinks } from '#accounts/links.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';
import { Access } from '#identity/access.js';
import { replacePrivateFile } from '#storage/private-file.js';

/** Whoever owns this machine makes the first administrator: by a link in a file that nobody else can read. */
@Injectable()
export class FirstAdministrator {
  private readonly log = new Logger('Access');
  private readonly file: string;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AccountLinks) private readonly links: AccountLinks,
    @Inject(Access) private readonly access: Access,
  ) {
    this.file = config.FIRST_LINK_FILE;
  }

  /** From now on the file holds a link whenever people have to sign in and nobody could let them in. */
  watch(url: string): void {
    const base = this.config.PUBLIC_URL || url + this.config.BASE_PATH;
    this.access.whenAccounts(() => void this.put(base.replace(/\/$/, '')).catch((error: Error) => this.fail(error)));
  }

  /** There is one now: the file has done its work. */
  async done(): Promise<void> {
    await rm(this.file, { force: true });
  }

  private async put(base: string): Promise<void> {
    if (await hasAdministrator(this.db.manager)) return this.done();
    await replacePrivateFile(this.file, `${base}${await this.links.forFirst()}\n`);
    this.log.warn(
      `Chưa có quản trị viên: mở liên kết dùng một lần trong ${this.file} / there is no administrator yet: open the one-time link in ${this.file}`,
    );
  }

  private fail(error: Error): void {
    this.log.error(`${this.file}: không ghi được liên kết / the link could not be written: ${error.message}`);
  }
}
