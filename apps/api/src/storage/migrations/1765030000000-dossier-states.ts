import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * State codes that do not usually follow are counted, and dossiers are counted and listed by state, received or not: `begun`
 * is what is known of their beginning. The 766 ranges of old dossiers without an appointment come with `npm run rebuild`.
 */
export class DossierStates1765030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table dossier add column unusual int not null default 0`,
      `create index dossier_status on dossier (status, unit) include (received_day, registered_at)`,
      `create index dossier_unusual on dossier (source) where unusual > 0`,
      `create index dossier_begun on dossier (coalesce(received_at, registered_at, last_at), code)`,
    ])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
