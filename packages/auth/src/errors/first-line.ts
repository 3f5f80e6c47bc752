import { redact } from '@mde-kit/contract/redact'

const longest = 200

/**
 * Cuts an `error_description` down to the sentence that explains, fit to be shown.
 *
 * Entra appends trace and correlation ids, separated by a new line or by spaces. The number in front goes, since
 * {@link readAadsts} has it.
 *
 * @param secrets Texts that must not be shown even when the server sends them back.
 */
export function firstLine(description: string, secrets: readonly string[]): string {
  const [line = ''] = description.split(/\r?\n| Trace ID:/, 1)
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line)
  return redact(hidden.replace(/^AADSTS\d+:\s*/, ''))
    .trim()
    .slice(0, longest)
}
