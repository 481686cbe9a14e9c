/**
 * Documents that may be handed to another program on this computer, and the ending each gets then. The ending decides
 * which program opens a file, so it comes from this list and never from the bundle. Nothing here can run as a program;
 * kinds with macros are left out.
 */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-outlook', 'msg'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['image/heic', 'heic'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/tiff', 'tif'],
  ['message/rfc822', 'eml'],
  ['text/plain', 'txt'],
])

/** Null = this kind is not handed out. */
export function outsideEnding(mediaType: string): string | null {
  return endings.get(mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '') ?? null
}
