/** Levels of lists and objects in a JSON text that anybody needs here; what is read by recursion is read to this depth. */
export const mostLevels = 100;

const [quote, backslash] = [0x22, 0x5c];
/** `[` and `{`, `]` and `}` differ in one bit. */
const [opening, closing, either] = [0x5b, 0x5d, 0x20];

/** Whether a JSON text is nested deeper than that, seen without parsing it. Pure. */
export function isTooDeep(json: Uint8Array, most = mostLevels): boolean {
  if (json.length <= most) return false;
  let [depth, inText] = [0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if ((byte & ~either) === opening && (depth += 1) > most) return true;
    else if ((byte & ~either) === closing) depth -= 1;
  }
  return false;
}
