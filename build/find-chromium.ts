/**
 * Finds a Chromium for the browser tests, the bench and the Electron test double: $CHROMIUM, then the system's, then the
 * one that npm brought (@sparticuz/chromium). The npm one is unpacked once per version into node_modules/.cache and
 * brings its own system libraries; the fonts for Korean and Chinese text come from two npm packages. Nothing else of
 * that package is used: its launch flags switch the browser's security off.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ChromiumLaunch {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/** CI machines run as root in a container, where Chromium's own sandbox cannot start. */
const args = ['--no-sandbox', '--font-render-hinting=none']
const systemPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const fontPackages = ['@embedpdf/fonts-kr', '@embedpdf/fonts-sc']

export async function findChromium(): Promise<ChromiumLaunch> {
  const installed = [process.env.CHROMIUM, ...systemPlaces].find(place => place && existsSync(place))
  if (installed) return { executablePath: installed, args, env: ownEnvironment() }
  return packagedChromium()
}

async function packagedChromium(): Promise<ChromiumLaunch> {
  const folder = await unpackedFolder()
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: join(folder, 'proofdesk-fonts.conf'),
    },
  }
}

async function unpackedFolder(): Promise<string> {
  const root = packageRoot('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const cache = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/proofdesk-chromium')
  const ready = join(cache, version)
  if (!existsSync(join(ready, 'proofdesk-fonts.conf'))) await unpack(cache, ready)
  return ready
}

/** Unpacks beside and renames at the end: two test runs that start together must not see half a browser. */
async function unpack(cache: string, ready: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, 'unpacking-'))
  await withEnvironment({ TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  })
  await writeFile(join(staging, 'proofdesk-fonts.conf'), fontConfiguration(ready))
  await rename(staging, ready).catch(async error => {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(ready)) throw error
  })
}

/** Open Sans is the browser package's own; the Noto faces show Hangul, Han and kana. */
function fontConfiguration(folder: string): string {
  const folders = [
    ...fontPackages.map(name => join(packageRoot(name), 'fonts')),
    join(folder, 'fonts'),
    '/usr/share/fonts',
  ]
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map(place => `  <dir>${place}</dir>`),
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    '  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans KR</family></prefer></alias>',
    '</fontconfig>',
  ].join('\n')
}

/** Not every package exports its package.json, so the folder is looked up by name. */
function packageRoot(name: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), '../node_modules', name)
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** The package reads these two when it is imported and when it unpacks; afterwards this process has its own again. */
async function withEnvironment(changes: Record<string, string>, task: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, changes)
  try {
    await task()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
