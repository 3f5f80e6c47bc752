/** An answer of the Defender API, before it is put on a wire. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON; undefined for none. */
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

export function jsonAnswer(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

export function responseOf({ status, headers, body }: ApiAnswer): Response {
  return new Response(body ?? null, { status, headers })
}
