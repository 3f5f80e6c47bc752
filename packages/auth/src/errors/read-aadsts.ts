import { entraErrors } from '@mde-kit/contract/errors/catalogues'

/**
 * Finds the AADSTS number of a refusal. This is the only file that reads one out of text.
 *
 * Of several numbers the first that the catalogue explains wins.
 *
 * @param errorCodes The `error_codes` array of the response; often missing in redirects and device-code responses.
 * @param description The `error_description`, which starts with the number: `AADSTS50126: Error validating…`.
 */
export function readAadsts(errorCodes: unknown, description: unknown): number | undefined {
  const listed: unknown[] = Array.isArray(errorCodes) ? errorCodes : []
  const written = typeof description === 'string' ? [...description.matchAll(/\bAADSTS(\d{4,9})\b/g)] : []
  const numbers = [...listed, ...written.map((match) => match[1])]
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0)
  return numbers.find((number) => Object.hasOwn(entraErrors, number)) ?? numbers[0]
}
