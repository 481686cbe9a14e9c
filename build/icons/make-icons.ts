/**
 * Draws proofdesk.svg as PNG and wraps it as .ico and .icns, the forms that Windows and macOS want for a program and
 * for its files. Run by hand after the drawing changed: `npm run icons`; the results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../find-chromium.ts'

const here = import.meta.dirname
const svg = await readFile(join(here, 'proofdesk.svg'), 'utf8')
const [png256, png512] = [await drawn(256), await drawn(512)]
await writeFile(join(here, 'proofdesk.png'), png512)
await writeFile(join(here, 'proofdesk.ico'), ico(png256))
await writeFile(join(here, 'proofdesk.icns'), icns(png256, png512))

async function drawn(size: number): Promise<Buffer> {
  const browser = await chromium.launch(await findChromium())
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{width:${size}px;height:${size}px;display:block}</style>${svg}`,
  )
  const png = await page.screenshot({ omitBackground: true })
  await browser.close()
  return png
}

/** One entry of 256 x 256 (written as 0), as PNG, which Windows reads since Vista. */
function ico(png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

function icns(png256: Buffer, png512: Buffer): Buffer {
  const entries = Buffer.concat([icnsEntry('ic08', png256), icnsEntry('ic09', png512)])
  return icnsEntry('icns', entries)
}

/** Four letters, the length with this head, the bytes. The file as a whole has the same form. */
function icnsEntry(type: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(bytes.length + head.length, 4)
  return Buffer.concat([head, bytes])
}
