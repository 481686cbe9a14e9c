/*
 * Draws a DocumentPlan as PDF bytes. Streams stay uncompressed because zlib's output differs between processors and the
 * bundle's own compression does the work; for the same reason nothing here reads a clock or a random source.
 * Blocks are drawn in draw-block.ts; this file owns pages, cover, outline, header and page numbers.
 */
import PDFDocument from 'pdfkit'
import { drawBlock, space } from './draw-block.ts'
import { faces, readFont } from './looks.ts'
import type { Cover, DocumentPlan, Section } from './plan.ts'

const margins = { top: 76, bottom: 68, left: 64, right: 64 }

export function renderPlan(plan: DocumentPlan): Promise<Uint8Array> {
  const pdf = openDocument(plan)
  const chunks: Uint8Array[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  if (plan.cover) drawCover(pdf, plan, plan.cover)
  plan.sections.forEach((section, index) => {
    drawSection(pdf, plan, { section, first: index === 0 })
  })
  numberPages(pdf, plan)
  pdf.end()
  return finished
}

function openDocument(plan: DocumentPlan): PDFKit.PDFDocument {
  const face = faces[plan.look]
  const pdf = new PDFDocument({
    size: face.paper,
    margins,
    compress: false,
    bufferPages: true,
    autoFirstPage: false,
    lang: plan.language,
    pdfVersion: '1.4',
    ...(plan.password ? { userPassword: plan.password, ownerPassword: `${plan.password}-owner` } : {}),
    info: {
      Title: plan.title,
      Author: plan.author,
      Producer: 'Proofdesk sample maker',
      Creator: 'Proofdesk sample maker',
      CreationDate: new Date(plan.createdAt),
    },
  })
  for (const [name, file] of face.embed) pdf.registerFont(name, readFont(file))
  return pdf
}

function drawCover(pdf: PDFKit.PDFDocument, plan: DocumentPlan, cover: Cover): void {
  const face = faces[plan.look]
  pdf.addPage()
  pdf.rect(0, 0, pdf.page.width, 16).fill(face.accent)
  pdf
    .fillColor(face.accent)
    .font(face.bold)
    .fontSize(26)
    .text(cover.title, margins.left, 190, { width: space(pdf).width })
  pdf.moveDown(0.4).fillColor('#333333').font(face.regular).fontSize(15).text(cover.subtitle)
  pdf
    .moveDown(2.2)
    .fontSize(face.size + 0.5)
    .fillColor('#111111')
  for (const line of cover.lines) pdf.text(line).moveDown(0.25)
  pdf
    .fontSize(face.size - 1.5)
    .fillColor('#555555')
    .text(cover.notice, margins.left, pdf.page.height - 150, { width: space(pdf).width })
}

function drawSection(
  pdf: PDFKit.PDFDocument,
  plan: DocumentPlan,
  { section, first }: { section: Section; first: boolean },
): void {
  const face = faces[plan.look]
  const roomLeft = pdf.page ? pdf.page.height - margins.bottom - pdf.y : 0
  const landscapeNow = pdf.page ? pdf.page.width > pdf.page.height : false
  if (first || section.newPage || section.landscape || landscapeNow || roomLeft < 190) {
    pdf.addPage({ size: face.paper, margins, layout: section.landscape ? 'landscape' : 'portrait' })
  } else {
    pdf.y += 14
  }
  if (!section.untitled) {
    pdf.outline.addItem(section.title)
    pdf
      .font(face.bold)
      .fontSize(face.size + 4)
      .fillColor(face.accent)
      .text(section.title, margins.left)
    pdf.moveDown(0.4)
  }
  for (const block of section.blocks) drawBlock(pdf, face, block)
}

/** Header and page number are drawn last, when the number of pages is known. */
function numberPages(pdf: PDFKit.PDFDocument, plan: DocumentPlan): void {
  const face = faces[plan.look]
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    if (plan.cover && index === 0) continue
    pdf.switchToPage(index)
    pdf.page.margins.bottom = 0
    pdf.font(face.regular).fontSize(8).fillColor('#666666')
    pdf.text(plan.header, margins.left, 40, { lineBreak: false })
    const label = pageLabel(plan.language, index + 1, count)
    pdf.text(label, pdf.page.width - margins.right - pdf.widthOfString(label), pdf.page.height - 44, {
      lineBreak: false,
    })
  }
}

function pageLabel(language: DocumentPlan['language'], page: number, count: number): string {
  if (language === 'ko') return `${count}쪽 중 ${page}쪽`
  if (language === 'zh-CN') return `第 ${page} 页，共 ${count} 页`
  return language === 'es' ? `Página ${page} de ${count}` : `Page ${page} of ${count}`
}
