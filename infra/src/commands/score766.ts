import { readFile } from 'node:fs/promises';
import { compareCsv } from '@ioc/api/indicators/score-csv';
import { commandLine, givenFile } from '#commands/command-line.js';

const usage = `npm run score766 -- official.csv [catalogue/indices/766]
Điểm của chúng tôi bên điểm của Cổng, từng dòng / our score beside the portal's, row by row.
Cột / columns: unit,level,metric,rule,numerator,denominator,portal_score[,version]
Đọc được / reads: dấu phẩy, chấm phẩy, tab; 3,85 và 3.85; UTF-8, UTF-16; (31+21)/89.
Mã thoát 1 khi có dòng khác quá 0,011 hoặc không chấm được / exit code 1 when a row differs by more than 0.011 or cannot be scored.`;

const { positionals } = commandLine(usage, {}, true);
const [file, folder = 'catalogue/indices/766'] = positionals;
if (file === undefined) throw new Error(`Cần một tệp CSV / expected a CSV file\n${usage}`);
const { lines, agree, differ, unscored } = compareCsv(await readFile(givenFile(file)), folder);
console.log(lines.join('\n'));
console.log(
  `${agree} khớp đến 0,011 / agree to 0.011, ${differ} khác / differ, ${unscored} không chấm được / not scored`,
);
process.exitCode = differ + unscored > 0 ? 1 : 0;
