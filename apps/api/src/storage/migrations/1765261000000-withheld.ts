import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints that are counted and never shown: private ones, and those that were taken back from the public. */
export class Withheld1765261000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`alter table complaint add withheld boolean not null default false`);
    await db.query(`update complaint set withheld = true where private or (not published
      and exists (select from journal j where j.place = any(event_places) and j.type = 'vn.ioc.complaint.unpublished.v1'))`);
  }
  async down() {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
