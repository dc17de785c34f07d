/**
 * What a wait for papers does to an appointment where no new one is stated; laws and systems differ (domain §2.3):
 * `elapsed` moves it by the time that passed, as most systems do; `working` by the working time (or days) that passed;
 * `restart` gives the whole limit again; `subtract` is `working` once, and a second request makes the dossier overdue.
 */
export const supplementPolicies = ['elapsed', 'working', 'restart', 'subtract'] as const;
export type SupplementPolicy = (typeof supplementPolicies)[number];
