import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const mostComments = 0.05;
/** Lines that even the smallest room may have. */
const fewComments = 10;
const longestComment = 6;

interface Ban {
  readonly pattern: RegExp;
  readonly why: string;
}

/** Any type at all is for the linter to refuse. */
const inCode: readonly Ban[] = [
  { pattern: /@ts-(ignore|nocheck|expect-error)/, why: 'switches the compiler off' },
  { pattern: /(eslint|oxlint)-disable(?!.* -- \S)/, why: 'switches a rule off without a reason (-- why)' },
  { pattern: /\bas unknown as\b/, why: 'lies to the compiler' },
  { pattern: /\b(TODO|FIXME|HACK)\b/, why: 'belongs into an issue' },
];

const anywhere: readonly Ban[] = [
  { pattern: /(?<![\w.~*)}\]-])\/(work|home|Users|root|mnt)\/\w/, why: 'is a path of one machine' },
  { pattern: /[A-Z]:\\\\?(Users|Windows|work)\b/, why: 'is a path of one machine' },
  { pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|"resolved": "|_authToken/, why: 'names a package registry: npm is told by its user where packages come from' },
];

const exempt = ['apps/web/src/graphql/graphql-env.d.ts', 'test/rules/text.ts'];
const isCode = (file: string): boolean => /\.(ts|tsx|js|mjs|cjs)$/.test(file);
/** Benchmarks drive other people's servers, each in its own way. */
const isOfPeers = (file: string): boolean => file.startsWith('test/bench/');
const isText = (file: string): boolean => /\.(ts|tsx|js|mjs|cjs|css|html|json|md|graphql|ya?ml|sql|sh|svg)$|(^|\/)(Dockerfile|\.npmrc|run)$/.test(file);

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => isText(file) && !exempt.includes(file) && existsSync(join(root, file)));

interface Share {
  lines: number;
  comments: number;
}

const problems: string[] = [];
const shares = new Map<string, Share>();

for (const file of files) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const bans = isCode(file) && !isOfPeers(file) ? [...inCode, ...anywhere] : anywhere;
  const banned = lines.flatMap((line, index) => bans.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${file}:${index + 1} ${why}: ${line.trim().slice(0, 100)}`));
  problems.push(...banned);
  if (isCode(file)) countComments(file, lines.map((line) => line.trim()).filter(Boolean));
}

for (const [room, { lines, comments }] of shares) {
  if (comments > Math.max(fewComments, mostComments * lines)) problems.push(`${room}: ${comments} of ${lines} lines are comments, ${100 * mostComments} % at most`);
}

/** What stands above an export is the contract of a door and does not count; but nobody reads more than a few lines of it. */
function countComments(file: string, lines: readonly string[]): void {
  const room = /^(libs\/[^/]+|apps\/[^/]+|start|test)\//.exec(file)?.[1] ?? 'the root';
  const share = shares.get(room) ?? { lines: 0, comments: 0 };
  shares.set(room, share);
  share.lines += lines.length;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('//')) share.comments += 1;
    if (!line.startsWith('/*')) continue;
    const end = lines.findIndex((candidate, at) => at >= index && candidate.includes('*/'));
    const length = end - index + 1;
    if (length > longestComment) problems.push(`${file}: a comment of ${length} lines (${line.slice(0, 60)}), ${longestComment} at most`);
    const described = lines.slice(end + 1).find((next) => !next.startsWith('@'));
    if (!described?.startsWith('export ')) share.comments += length;
    index = end;
  }
}

for (const problem of problems) console.error(problem);
console.log(`text: ${files.length} files, ${problems.length} problems; comments ${[...shares].map(([room, { lines, comments }]) => `${room} ${((100 * comments) / lines).toFixed(1)} %`).join(', ')}`);
process.exit(problems.length > 0 ? 1 : 0);
