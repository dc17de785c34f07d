/** A subject's page is asked for again this often: an overview needs no more (ISA-101: 5 to 10 s). */
export const refreshMs = 10_000;

export const subjectPath = (code: string) => `/subjects/${encodeURIComponent(code)}`;
