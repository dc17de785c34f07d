import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = import.meta.dirname;
const HOW = 'Debian/Ubuntu: apt install openjdk-17-jdk-headless maven · macOS: brew install openjdk@17 maven';

/** The java to use: of JAVA_HOME when set, else the one on the path. */
export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';

/** Rejects with what is missing and how to get it, in Vietnamese and English. */
export async function requireJava() {
  const text = await run(java, ['-version']).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => undefined,
  );
  const major = Number(/version "(\d+)/.exec(text ?? '')?.[1] ?? 0);
  if (major >= 17) return;
  const found = major ? `Java ${major}` : `"${java}": không có / not found`;
  throw new Error(`Apache Kafka 4 cần Java 17 trở lên, tìm thấy ${found}. / It needs Java 17 or newer.\n${HOW}`);
}

/**
 * The directory with Kafka's jars. The first time they come from Maven Central (about 45 MB); after that no network and no
 * Maven is needed. A changed pom.xml means a new directory.
 */
export async function kafkaJars({ root = join(here, '..', '..', '.data', 'kafka'), say = () => {} } = {}) {
  const pom = join(here, 'pom.xml');
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 8);
  const dir = join(root, `libs-${hash}`);
  if (await filled(dir)) return dir;
  await run('mvn', ['-v']).catch(() => {
    throw new Error(
      `Không tìm thấy Maven (mvn), cần để tải Kafka. / Maven (mvn), which fetches Kafka, was not found.\n${HOW}`,
    );
  });
  say('Đang tải Apache Kafka từ Maven Central (khoảng 45 MB) / fetching Apache Kafka from Maven Central (about 45 MB)');
  const half = `${dir}.${process.pid}`;
  await mkdir(dirname(dir), { recursive: true });
  await copyDependencies(pom, half, say);
  await rename(half, dir).catch(() => rm(half, { recursive: true })); // another process was first
  return dir;
}

function copyDependencies(pom, dir, say) {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const args = ['-B', '-ntp', '-f', pom, goal, `-DoutputDirectory=${dir}`, '-DincludeScope=runtime'];
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', args, { shell: process.platform === 'win32' });
    let copied = 0;
    let tail = '';
    const hear = (chunk) => {
      tail = (tail + chunk).slice(-2000);
      const before = copied;
      copied += String(chunk).split('Copying ').length - 1;
      if (Math.floor(copied / 10) > Math.floor(before / 10)) say(`  ${copied} jar`);
    };
    maven.stdout.on('data', hear);
    maven.stderr.on('data', hear);
    maven.on('error', reject);
    maven.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`mvn: mã / code ${code}\n${tail}`))));
  });
}

async function filled(dir) {
  return (await readdir(dir).catch(() => [])).some((name) => name.startsWith('kafka-clients'));
}
