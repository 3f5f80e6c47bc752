import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** Fewer, larger chunks cost less; past this size the gain is gone and memory is not. */
const chunkSize = 64 * 1024

/**
 * Unpacks a file. One that is not packed, as a proxy or `Content-Encoding` may have seen to it, passes as it is.
 *
 * @throws {Error} The file is damaged, or ends too early; `code` is one of zlib.
 */
export async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  const source = bytes[Symbol.asyncIterator]()
  const head = await takeBytes(source, 2)
  const whole = rejoined(head, source)
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole
    return
  }
  const unzip = createGunzip({ chunkSize })
  const piped = pipeline(Readable.from(whole), unzip)
  // What goes wrong is thrown by the loop below.
  piped.catch(() => undefined)
  yield* unzip as AsyncIterable<Buffer>
}

/** The first bytes, at least so many where there are. */
async function takeBytes(source: AsyncIterator<Uint8Array>, atLeast: number): Promise<Buffer> {
  let taken = Buffer.alloc(0)
  while (taken.length < atLeast) {
    const part = await source.next()
    if (part.done) break
    taken = Buffer.concat([taken, part.value])
  }
  return taken
}

async function* rejoined(
  head: Buffer,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    if (head.length > 0) yield head
    for (let part = await source.next(); !part.done; part = await source.next())
      yield Buffer.from(part.value.buffer, part.value.byteOffset, part.value.byteLength)
  } finally {
    await source.return?.()
  }
}
