import { ConfigError } from '@mde-kit/contract/errors'
import { printable, printableJson } from './printable.ts'

/**
 * Runs a jq filter over a value, as `jq -r` would. Large integers keep all their digits unless the filter computes.
 *
 * @throws {@link ConfigError} The filter is wrong, or does not fit the value.
 */
export async function runJq(value: unknown, filter: string): Promise<string> {
  const { raw } = await import('jq-wasm')
  try {
    return printable(await raw(printableJson(value), filter, ['-r']))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError(
      `The filter of --jq does not work: ${firstLine(reason.replace(/^jq: error:? ?/, ''))}`,
      {
        next: 'Try the filter with jq on what --json prints; see https://jqlang.org/manual/.',
        cause,
      },
    )
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
