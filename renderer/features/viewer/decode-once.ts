/**
 * Pictures of a page are decoded here, in the worker, once. What `ImageDecoder` answers is a video frame, which Chromium
 * decodes anew whenever it is drawn, on the page's own thread, and keeps every result in a cache of 512 MB that a viewer
 * cannot empty. A bitmap is decoded when it is made and gone when pdf.js closes it. Runs before pdf.js in its worker.
 */
const Native = ImageDecoder

class DecodeOnce {
  readonly #init: ImageDecoderInit
  #native: ImageDecoder | null = null

  static isTypeSupported(type: string): Promise<boolean> {
    return Native.isTypeSupported(type)
  }

  constructor(init: ImageDecoderInit) {
    this.#init = init
  }

  async decode(): Promise<{ readonly image: VideoFrame | ImageBitmap; readonly complete: boolean }> {
    const { data, type, desiredWidth } = this.#init
    // A picture too large for the screen is made smaller while it is decoded; only the decoder can do that.
    if (desiredWidth || data instanceof ReadableStream) {
      this.#native = new Native(this.#init)
      return this.#native.decode()
    }
    // How a page turns its pictures is the page's business; pdf.js takes the camera's word out too.
    const image = await createImageBitmap(new Blob([data as BufferSource], { type }), {
      imageOrientation: 'none',
    })
    return { image, complete: true }
  }

  close(): void {
    this.#native?.close()
  }
}

Object.assign(globalThis, { ImageDecoder: DecodeOnce })
// pdf.js asks frames for their size by these names.
for (const [asked, known] of [
  ['displayWidth', 'width'],
  ['displayHeight', 'height'],
] as const)
  Object.defineProperty(ImageBitmap.prototype, asked, {
    get(this: ImageBitmap) {
      return this[known]
    },
  })
