/** What `npm run scenario` says to the process that started it: where it listens, and whether its figures are as published. */
export interface PlayedMessage {
  readonly listens?: string;
  readonly good?: boolean;
}
