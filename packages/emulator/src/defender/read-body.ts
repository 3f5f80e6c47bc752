import { Refusal } from './refusal.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads a JSON object from a request.
 *
 * @throws {@link Refusal} 415 for another content type, 400 for text that is no JSON object.
 */
export async function readBody(request: {
  header(name: string): string | undefined
  text(): Promise<string>
}): Promise<JsonObject> {
  const type = request.header('content-type')
  const text = await request.text()
  if (text === '') throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is empty.')
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type ?? ''))
    throw new Refusal(415, 'UnsupportedMediaType', 'The content type must be application/json.')
  const body = parse(text)
  if (!isObject(body))
    throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is no JSON object.')
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'InvalidRequestBody', 'Request body is incorrect: it is no JSON.')
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
