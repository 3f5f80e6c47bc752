import type { Command } from 'commander'

/** How a command is typed: `mde live-response library list`. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`
}
