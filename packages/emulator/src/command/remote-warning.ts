import type { EmulatorOptions } from '../emulator-options.ts'

/** What the person who starts an emulator with `allowRemote` has to know; undefined without it. */
export function remoteWarning({ allowRemote, https }: EmulatorOptions): string | undefined {
  if (allowRemote !== true) return undefined
  const clear = https === true ? '' : ' Tokens travel in the clear.'
  return `Other machines can call this emulator and see the passwords of its made-up users.${clear} Keep it to a network of your own.`
}
