/** Hours to the tenth. */
export const tenth = (hours: number): number => Math.round(hours * 10) / 10;
