/** The unit that a panel is about: `name` is null for the whole province. */
export interface PanelUnit {
  readonly code: string;
  readonly name: string | null;
}
