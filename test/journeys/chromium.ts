import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const modules = join(import.meta.dirname, '../../node_modules');
const packaged = join(modules, '@sparticuz/chromium');
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The package's own looks in /tmp alone. */
const fontconfig = '<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir><cachedir prefix="relative">cache</cachedir></fontconfig>';

/** How Playwright starts a browser on a machine that has none: the one of CHROMIUM_PATH, else the packaged one, which brings the libraries that a bare Debian lacks; else an installed one. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { executablePath: given, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { executablePath: installed(), args };
  const folder = await unpacked();
  const LD_LIBRARY_PATH = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  return { executablePath: join(folder, 'chromium'), args, env: { ...definedEnvironment(), LD_LIBRARY_PATH, FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}

/** Whole or not at all: the package takes a half-unpacked file for a whole one. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const cache = join(modules, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(join(packaged, 'bin', part));
    writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontconfig);
    writeFileSync(join(unfinished, 'fonts.conf'), fontsIn(folder));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

/** The package's own configuration looks where a cloud function would have its fonts. */
const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

function installed(): string {
  const found = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => existsSync(path));
  if (!found) throw new Error('The journeys need a Chromium: install one, or name it in CHROMIUM_PATH');
  return found;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
