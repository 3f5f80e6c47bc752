/** An answer that was read to its end. */
export class WholeResponse implements Pick<Response, 'ok' | 'status' | 'statusText' | 'headers'> {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly bytes: Uint8Array<ArrayBuffer>

  constructor({ ok, status, statusText, headers }: Response, bytes: Uint8Array<ArrayBuffer>) {
    this.ok = ok
    this.status = status
    this.statusText = statusText
    this.headers = headers
    this.bytes = bytes
  }

  /** The body as text, which is UTF-8 in all JSON. */
  text(): string {
    return asciiText(this.bytes) ?? new TextDecoder().decode(this.bytes)
  }
}

/** Reads an answer to its end. */
export async function readWhole(response: Response): Promise<WholeResponse> {
  const { body } = response
  return new WholeResponse(response, joined(body === null ? [] : await chunksOf(body)))
}

/** Reading chunk by chunk takes half the copies of `arrayBuffer()`, and fewer turns than `for await`. */
async function chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(value)
  }
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = chunks
  if (first !== undefined && chunks.length === 1) return first
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let end = 0
  for (const chunk of chunks) {
    whole.set(chunk, end)
    end += chunk.length
  }
  return whole
}

/** From here on, asking Node for its module costs less than it spares. */
const longBytes = 16_384

/** Node tells ASCII from other text, and copies it, in less time than it takes to decode it. */
function asciiText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  if (bytes.length < longBytes) return undefined
  // Not imported: other platforms lack it.
  const platform = globalThis.process?.getBuiltinModule?.('node:buffer')
  if (!platform?.isAscii(bytes)) return undefined
  return platform.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
