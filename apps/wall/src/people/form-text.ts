/** What was typed into a field, without blanks around it; empty where the form has no such field. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Codes that were typed one after the other, with blanks, commas or semicolons between them. */
export const codesIn = (form: FormData, name: string): string[] =>
  textIn(form, name)
    .split(/[\s,;]+/)
    .filter(Boolean);
