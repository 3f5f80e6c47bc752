import { ConfigError } from '@mde-kit/contract/errors'
import { foreignFault } from './foreign-fault.ts'

/** Says which file of which option could not be read, and the code of the system. Never what is in the file. */
export function fileFault(fault: unknown, path: string, option: string): ConfigError {
  const code = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : ''
  return new ConfigError(`${option} names the file ${path}, which cannot be read${code}.`, {
    next: 'Check the path and the rights on the file.',
    cause: foreignFault(fault),
  })
}
