/** An integer outside of text that a JavaScript number may not hold; inside of text too, which costs time only. */
const largeInteger = /(?:^|[\s:,[])-?[1-9]\d{15,}(?:[\s,\]}]|$)/

/**
 * Reads JSON as `JSON.parse` does, save that an integer which a number cannot hold exactly becomes a `bigint`.
 *
 * @throws {@link SyntaxError} The text is no JSON.
 */
export async function parseJson(text: string): Promise<unknown> {
  if (!largeInteger.test(text)) return JSON.parse(text)
  const { parseLossless } = await import('./parse-lossless.ts')
  return parseLossless(text)
}
