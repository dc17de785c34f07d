import type { FoldContext } from '#cases/room.js';
import type { Catalogue } from '#catalogue/catalogue.js';

/** Deadlines that an event does not state, from the catalogue's limits. */
export const foldContext = (catalogue: Catalogue): FoldContext => ({
  dueOf: () => null,
  complaintDue: (category, assignedAt) => {
    const days = catalogue.categories.get(category)?.limitDays;
    return days === undefined ? null : new Date(Date.parse(assignedAt) + days * 86_400_000).toISOString();
  },
});
