/**
 * Public rest days and worked Saturdays that the simulated offices keep; weekends come by rule. The monitor itself reads
 * its calendar from the catalogue: this list only says when the simulated province is silent.
 * Sources: Labour Code 2019 art. 112; VPCP 12729 of 25/12/2025 (2/1/2026 off, Saturday 10/1 worked); Tết 2026 Monday 16
 * to Friday 20/2 (announced); 24/11 as announced on 26/2/2026; National Day 2026 swap and all of 2027 are expected, not
 * yet decided.
 */
export const restDays: ReadonlySet<string> = new Set([
  '2025-09-01', '2025-09-02',
  '2026-01-01', '2026-01-02', '2026-04-27', '2026-04-30', '2026-05-01', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24',
  '2027-01-01', '2027-04-16', '2027-04-30', '2027-05-03', '2027-09-02', '2027-09-03', '2027-11-24',
]); // prettier-ignore

/** The days of Tết: silence, even online. */
export const tetDays: ReadonlySet<string> = new Set([
  '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22',
  '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11',
]); // prettier-ignore

/** Saturdays worked in exchange for a day off. */
export const workedSaturdays: ReadonlySet<string> = new Set(['2026-01-10', '2026-08-22']);
