const bodiless = [204, 205, 304]

/**
 * Reads an answer to its end and gives it as one that can be read again. Text, which nearly all answers are, is kept as
 * text: bytes would be copied, and decoded once more.
 */
export async function readWhole(response: Response): Promise<Response> {
  const { status, statusText, headers } = response
  const isText = /json|text|xml/.test(headers.get('content-type') ?? '')
  const body = await (isText ? response.text() : response.arrayBuffer())
  const whole = new Response(bodiless.includes(status) ? null : body, { status, statusText, headers })
  return typeof body === 'string' ? Object.assign(whole, { text: () => Promise.resolve(body) }) : whole
}
