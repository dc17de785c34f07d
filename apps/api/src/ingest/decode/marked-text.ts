import { plainCode } from '#cases/plain-code.js';
import { isMarkName, isMarkOf } from '#ingest/decode/mark-words.js';
import { saysOwnDegree } from '#ingest/decode/own-degree.js';
import { holdsWrittenField } from '#ingest/decode/written-fields.js';

/**
 * Whether a text bears a degree of secrecy as a document does: alone, in brackets, before its title or behind it, or in a
 * field written out (`doMat=Mật`). The words in a sentence (`bảo mật`, `mật độ`, `danh mục độ Tuyệt mật`) are none. Pure.
 */
export function isMarkedText(text: string): boolean {
  if (!mayBear.test(text)) return false;
  const plain = plainLetters(text);
  if (/\P{ASCII}/u.test(plain) ? bears(plain) : bearsPlainly(plain)) return true;
  return holdsMarkedField(plain) || saysOwnDegree(plain) || holdsWrittenField(plain);
}

/** Without one of these no text bears a degree and no field of it is a mark: most texts are done with here. */
const mayBear =
  /[ậẬëËäÄᴍ\u0391-\u04ff\uff01-\uff5e\u13b7]|\u0302|\u0323|m[^\p{L}\p{N}]{0,4}a[^\p{L}\p{N}]{0,4}[tr]|secre|confid|secur|classif|phanloai/iu;

/** Letters of other scripts and of old Vietnamese fonts that are read as these. */
const latin: Readonly<Record<string, string>> = {
  М: 'M',
  м: 'm',
  Т: 'T',
  т: 't',
  А: 'A',
  а: 'a',
  Μ: 'M',
  Τ: 'T',
  Α: 'A',
  ᴍ: 'm',
  ᴛ: 't',
};
const alike = new RegExp(`[${Object.keys(latin).join('')}]`, 'g');
/** A letter of any other script before or behind `ậ` stands for the ones that Vietnamese has there. */
const foreign = '(?!\\p{Script=Latin})\\p{L}';
const beforeVowel = new RegExp(`${foreign}(?=ậ)`, 'giu');
const behindVowel = new RegExp(`(?<=ậ)${foreign}`, 'giu');
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const spacedOut = /(?<!\p{L})(\p{L})[ ._-](?=\p{L}(?!\p{L}))/gu;

/** What a reader reads: no look-alikes, nothing invisible, `M Ậ T` in one word, no TCVN3 or VNI. */
function plainLetters(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.replace(spacedOut, '$1');
  return plainCode(
    text
      .replaceAll('\0', '')
      .replace(unseen, '')
      .replace(alike, (one) => latin[one] as string),
  )
    .replace(beforeVowel, 'M')
    .replace(behindVowel, 'T')
    .replace(spacedOut, '$1')
    .replace(/m(?:ë|aä)t/giu, (found) => (/^M/.test(found) && /T$/.test(found) ? 'MẬT' : 'mật'))
    .replace(/t(?:è|oá)i(?=\s{0,9}mật)/giu, 'tối')
    .replace(/tuy(?:ö|eä)t(?=\s{0,9}mật)/giu, 'tuyệt');
}

const gap = '[^\\S\\r\\n\\t]{0,9}';
const degree = `(?:(?:tối|tuyệt)\\s{0,9})?mật(?![\\p{L}\\p{N}])`;
const capitals = degree.replace('tối', 'TỐI').replace('tuyệt', 'TUYỆT').replace('mật', 'MẬT');
const between = (before: string, of: string, after: string, flags: string) =>
  new RegExp(`(?:${before})${gap}(?<![\\p{L}\\p{N}])${of}${gap}(?:${after})`, flags);

/** Words that begin like the degree and are other words. */
const otherWord =
  '(?:ong|độ|khẩu|mã|thiết|mía|vụ|nghị|danh|lệnh|ước|phục|thám|báo|đàm|thư|hiệu|ngữ|ngọt|gấu|hoa|hội|sơn|tông)(?!\\p{L})';

const marks = [
  new RegExp(`^[^\\p{L}\\p{N}]*${degree}[^\\p{L}\\p{N}]*$`, 'iu'),
  new RegExp(`[([{<>«【]${gap}${degree}${gap}[)\\]}<>»】]`, 'iu'),
  // A part of the text that is the degree and nothing else; capitals may stand closer.
  between(
    '^["“”«\']?|[-:|;.=](?<![\\p{L}\\p{N}]-)["\']?|[\\r\\n\\t]',
    degree,
    '$|["“”»\'](?![,)])|[-:|;.=&<\\r\\n\\t]',
    'iu',
  ),
  between('^|[-:|;.,/\\\\=+#•·](?<!(?:bí|bảo|cơ)-)|[\\r\\n\\t]', capitals, '$|[-:|;.,/\\\\=+#•·!&<\\r\\n\\t]', 'u'),
  // Before a title: `Tối mật Kế hoạch`, `MẬT Kế hoạch`.
  new RegExp(`^[^\\p{L}\\p{N}]*(?:tối|tuyệt)\\s{1,9}mật(?!\\p{L})`, 'iu'),
  new RegExp(
    `^[^\\p{L}\\p{N}]*MẬT(?=\\s{1,9}\\p{L})(?!\\s{1,9}${otherWord.toUpperCase().replaceAll('\\P{', '\\p{')})(?!\\s{1,9}${otherWord})`,
    'u',
  ),
  // Behind a title that is not all in capitals.
  new RegExp(`[\\p{Ll}\\p{N}]\\s{1,9}(?<!(?:bí|bảo|cơ)\\s)${capitals}[^\\p{L}\\p{N}]*$`, 'u'),
];
const bears = (text: string) => /mật/iu.test(text) && marks.some((mark) => mark.test(text));

const unmarked = [
  /^[^a-z\d]*(?:(?:toi|tuyet)[\s_-]{0,9})?mat[^a-z\d]*$/i,
  /^[^a-z\d]*(?:(?:top|strictly)[\s_-]{1,9})?(?:secret|confidential)[^a-z\d]*$/i,
  /(?:^|[([{<>])\s{0,9}(?:toi|tuyet)\s{1,9}mat\s{0,9}(?:$|[-:|;.)\]}<>])/i,
  /^[^a-zA-Z\d]*MAT(?:\s{1,9}-|\s{0,9}[:|]\s)/,
];
/** The same in ASCII, where `mat` may be another word: only alone, or before a title as a mark stands. */
const bearsPlainly = (text: string) => unmarked.some((mark) => mark.test(text));

const fields =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}_ -]{2,28})["']?\s{0,9}[:=>]\s{0,9}["']?([^\s"'<>&;,()]{1,12})(?=["'<>&;,)\r\n]|$)/gu;

/** A sentence may lead to the name: `văn bản này có độ mật: A`. */
const lastWords = [/\s[A-Za-z_]+$/, /\s\p{L}+\s\p{L}+$/u];

/** A field that is written out in a text: `doMat=C`, `<doMat>2</doMat>`, `{'mark': 'C'}`. */
const holdsMarkedField = (text: string) =>
  /[:=>]/.test(text) &&
  [...text.matchAll(fields)].some(([, words = '', value]) =>
    [words, ...lastWords.map((last) => last.exec(words.trimEnd())?.[0] ?? '')].some(
      (name) => isMarkName(name) && isMarkOf(name, value),
    ),
  );
