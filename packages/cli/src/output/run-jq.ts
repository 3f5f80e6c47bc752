import { createRequire } from 'node:module'
import { ConfigError } from '@mde-kit/contract/errors'
import { printable, printableJson } from './printable.ts'

/** What `jq-web` is once its WebAssembly is loaded. It has no types of its own. */
interface Jq {
  /** Undefined where the filter gives nothing. Throws what jq wrote to standard error. */
  raw(json: string, filter: string, flags: readonly string[]): string | undefined
}

/**
 * Runs a jq filter over a value, as `jq -r` would. Large integers keep all their digits unless the filter computes.
 *
 * @throws {@link ConfigError} The filter is wrong, or does not fit the value.
 */
export async function runJq(value: unknown, filter: string): Promise<string> {
  const jq = await loadJq()
  try {
    return printable(jq.raw(printableJson(value), filter, ['-r']) ?? '')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError(
      `The filter of --jq does not work: ${firstLine(reason.replace(/^Non-zero exit code: \d+\n/, '').replace(/^jq: error:? ?/, ''))}`,
      {
        next: 'Try the filter with jq on what --json prints; see https://jqlang.org/manual/.',
        cause,
      },
    )
  }
}

/** It is a promise as a whole, which `import` cannot pass on everywhere. */
function loadJq(): Promise<Jq> {
  return createRequire(import.meta.url)('jq-web') as Promise<Jq>
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
