import { type Command, Option } from 'commander'

/** How a result is printed: a table for people unless one of these asks for something else. */
export interface OutputFlags {
  /** Fields with commas, or true for whole records. */
  readonly json?: string | true
  readonly jsonl?: string | true
  readonly csv?: string | true
  /** A jq filter, applied to what `--json` would print. */
  readonly jq?: string
}

const modes = ['json', 'jsonl', 'csv'] as const

/** Adds `--json`, `--jsonl`, `--csv` and `--jq`. */
export function withOutputFlags(command: Command): Command {
  return [
    new Option('--json [fields]', 'JSON; only these fields, with commas, where given').conflicts([
      'jsonl',
      'csv',
    ]),
    new Option('--jsonl [fields]', 'a line of JSON for each record, as they come').conflicts([
      'json',
      'csv',
      'jq',
    ]),
    new Option(
      '--csv [fields]',
      'CSV with a header; columns of the table where no fields are given',
    ).conflicts(['json', 'jsonl', 'jq']),
    new Option('--jq <filter>', 'run a jq filter over the JSON; texts come without quotes'),
  ].reduce((all, option) => all.addOption(option.helpGroup('Output:')), command)
}

/** The fields that a flag asks for; undefined for all of them. */
export function chosenFields(flags: OutputFlags): readonly string[] | undefined {
  const value = modes.map((mode) => flags[mode]).find((each) => each !== undefined)
  if (typeof value !== 'string') return undefined
  return value
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '')
}

/** Whether programs read the result, not people. */
export function isForPrograms(flags: OutputFlags): boolean {
  return flags.jq !== undefined || modes.some((mode) => flags[mode] !== undefined)
}
