/**
 * An integer outside of text that a JavaScript number may not hold; a fraction or text too, which costs time only. The
 * digits are written out, since a counted group keeps the engine from skipping over what cannot match: 3 times slower.
 */
const largeInteger = new RegExp(`(?:^|[\\s:,[-])${'\\d'.repeat(16)}`)

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
