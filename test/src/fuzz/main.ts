import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from '@ioc/infra/commands/command-line';
import { positive, wholeNumber } from '@ioc/test/bench/positive';
import { NoPython, schemathesis, tryOut } from '@ioc/test/fuzz/schemathesis';
import { openFuzzStage } from '@ioc/test/fuzz/stage';
import { runDirectory } from '@ioc/test/support/run-directory';
import { inTestRun } from '@ioc/test/support/in-test-run';

const usage = `npm run verify:api [-- --seconds 900 --seed 20261128]
Schemathesis hỏi mọi địa chỉ trong docs/generated/openapi.json bằng giá trị đúng và sai / asks every address with right and
wrong values, on a database of its own with some days of a simulated province. Cần python3; Schemathesis tự cài từ PyPI /
needs python3; Schemathesis installs itself from PyPI into test/out. Mã thoát / exit code: 0, 1 khi có lỗi / when something
is wrong, 3 khi không chạy được vì thiếu python3 / when it could not run because python3 is missing.`;

const { values } = commandLine(usage, {
  seconds: { type: 'string', default: '900' },
  seed: { type: 'string', default: '20261128' },
});
const seconds = positive('seconds', values.seconds);
const seed = wholeNumber('seed', values.seed);

async function main(): Promise<number> {
  const program = await schemathesis();
  const stage = await openFuzzStage();
  try {
    const dir = await mkdtemp(join(runDirectory(), 'fuzz-'));
    const { url, sourceKey, administratorKey, session } = stage;
    const { code, text } = await tryOut(program, { url, dir, seconds, seed, sourceKey, administratorKey, session });
    console.log(code === 0 ? text.slice(text.lastIndexOf('= SUMMARY =')) : text);
    const faults = stage.log().match(/\[Errors\]/g)?.length ?? 0;
    console.log(`${faults} lỗi của chương trình trong nhật ký / errors of the program in its log`);
    if (faults > 0) console.log(stage.log());
    return code === 0 && faults === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

try {
  process.exitCode = await inTestRun(main);
} catch (error) {
  if (!(error instanceof NoPython)) throw error;
  console.log(`Không chạy / not run: ${error.message}`);
  process.exitCode = 3;
}
