/** An answer of the Defender API, before it is put on a wire. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON, as text or in parts; undefined for none. */
  readonly body: string | readonly Uint8Array<ArrayBuffer>[] | undefined
}

export function jsonAnswer(
  status: number,
  body: string | readonly Uint8Array<ArrayBuffer>[],
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

export function responseOf({ status, headers, body }: ApiAnswer): Response {
  const whole = typeof body === 'object' ? Buffer.concat(body) : body
  return new Response(whole ?? null, { status, headers })
}
