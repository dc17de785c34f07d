import { feedSize, readNewest, readFeedPlaces, type FeedPlace } from '#live/queries/feed.sql.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import type { Queryable } from '#ledger/queryable.js';

/**
 * The places of which the feed is made: those it shows and those it has just heard of. Shown ones are read again each
 * time, so that an event leaves that was taken back, or whose case is withheld (SPEC L19). Holds at most 40 new places: older ones would not
 * be shown anyway.
 */
export class Feed {
  private shown: readonly string[] | null = null;
  private heard: string[] = [];
  private forgotten = false;

  hear(places: readonly string[]): void {
    if (places.length > 0) this.heard = [...this.heard, ...places].slice(-feedSize);
  }

  /** Start again from the whole journal at the next read. */
  forget(): void {
    this.shown = null;
    this.forgotten = true;
  }

  async read(db: Queryable, catalogue: Catalogue): Promise<FeedPlace[]> {
    const heard = this.heard;
    this.heard = [];
    this.forgotten = false;
    try {
      const places = [...new Set([...(this.shown ?? []), ...heard])];
      const rows = await (this.shown === null ? readNewest(db, catalogue) : readFeedPlaces(db, catalogue, places));
      if (!this.forgotten) this.shown = rows.map(({ place }) => place);
      return rows;
    } catch (error) {
      this.heard = [...heard, ...this.heard].slice(-feedSize);
      throw error;
    }
  }
}
