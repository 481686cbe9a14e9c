/** Bytes that a report carries packed: gzip in base64, as the text of an element. */
export async function unpacked(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = atob(document.getElementById(id)?.textContent ?? '')
  const packed = Uint8Array.from(text, sign => sign.charCodeAt(0))
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
