import { personIn } from '#problems/person-in-code.js';

/**
 * An address without what somebody typed of a person where a code belongs: no case has such a code (0361), and the audit is
 * kept for years. A name counts where it is written as one, for codes are made of words too. Pure.
 */
export const withoutPersons = (address: string): string =>
  address.replace(/[^/?&=#]+/g, (part) => (isPerson(decoded(part)) ? '(person)' : part));

function isPerson(text: string): boolean {
  const found = personIn('dossier', text);
  return found !== null && (found !== 'a name' || /[^!-~]/.test(text));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
