import { Refusal } from './refusal.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const maxBytes = 1024 * 1024

/**
 * Reads a JSON object from a request.
 *
 * @throws {@link Refusal} 413 over 1 MiB, 415 for another content type, 400 for text that is no JSON object.
 */
export async function readBody(request: Request): Promise<JsonObject> {
  const text = (await readBytes(request, maxBytes)).toString('utf8')
  if (text === '') throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is empty.')
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal(415, 'UnsupportedMediaType', 'The content type must be application/json.')
  const body = parse(text)
  if (!isJsonObject(body))
    throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is no JSON object.')
  return body
}

/**
 * Reads a body. Stops at the limit, whatever the length that the caller announced.
 *
 * @throws {@link Refusal} 413 over the limit, 400 for a body that breaks off.
 */
export async function readBytes({ body, headers }: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes)
  const stream: AsyncIterable<Uint8Array> | null = body
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of stream ?? []) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) break
      chunks.push(chunk)
    }
  } catch {
    throw new Refusal(400, 'BadRequest', 'The body was cut off.')
  }
  if (bytes > maxBytes) throw tooLarge(maxBytes)
  return Buffer.concat(chunks)
}

/** The rest of the body is not read, so the connection cannot be used again. */
function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, 'RequestEntityTooLarge', `The body is larger than ${maxBytes} bytes.`, {
    connection: 'close',
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is no JSON.')
  }
}

/** Tells an object from everything else that JSON can be. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
