/** The version of the formulas of Index 766 that is meant where none is named. */
export const usualIndexVersion = '2022-live';
