import { builtIn } from '../node/built-in.ts'

const { Readable } = builtIn('node:stream')
const { pipeline } = builtIn('node:stream/promises')
const { createGunzip } = builtIn('node:zlib')

/** What is unpacked at a time, in another thread, while rows before it are read. Fewer, larger chunks cost less. */
const chunkSize = 128 * 1024
/** What is handed on at a time: the texts that are made of it are short enough to be collected at once. */
const partSize = 64 * 1024

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
  for await (const chunk of unzip as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at += partSize) yield chunk.subarray(at, at + partSize)
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
