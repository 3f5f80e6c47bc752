import { redact } from '@mde-kit/contract/redact'

/**
 * Makes a claim fit to show: secrets redacted, control and direction characters replaced, length capped.
 *
 * Claims may hold anything, and whoever shows them may be a terminal.
 */
export function printable(value: unknown, maxLength = 200): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const clean = redact(text)
  const short = clean.length > maxLength ? `${clean.slice(0, maxLength)}…` : clean
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd')
}
