import { redact } from '@mde-kit/contract/redact'
import { blankSecrets } from './blank-secrets.ts'

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
  // First of all: a cut could leave a part of a secret that is no longer recognised.
  const [line = ''] = blankSecrets(description, secrets).split(/\r?\n| Trace ID:/, 1)
  return redact(line.replace(/^AADSTS\d+:\s*/, ''))
    .trim()
    .slice(0, longest)
}
