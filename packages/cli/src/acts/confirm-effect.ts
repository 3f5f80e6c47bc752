import type { Effect } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { exitCodes } from '../exit-code.ts'
import { askText, askYesNo } from '../output/ask.ts'
import { printable } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { ReportedFailure } from '../reported-failure.ts'

/** Something that is about to be done. */
export interface Intention {
  /** From the specs: what is disruptive or irreversible is asked about. */
  readonly effect: Effect
  /** What is done, as the question says it: `Isolate`. */
  readonly does: string
  /** To what, by the names that people know. */
  readonly names: readonly string[]
  /** One of them and many, for the question: `device`, `devices`. */
  readonly noun: readonly [one: string, many: string]
  readonly yes: boolean
}

/**
 * Asks before something happens that interrupts people or cannot be undone. Where it happens to many, their number has
 * to be typed.
 *
 * @throws {@link ConfigError} Nobody can be asked, and `--yes` is not given.
 * @throws {@link ReportedFailure} The answer is no.
 */
export async function confirmEffect(terminal: Terminal, intention: Intention): Promise<void> {
  const { effect, does, names, noun, yes } = intention
  if ((effect !== 'disruptive' && effect !== 'irreversible') || yes) return
  const [one, many] = noun
  const what = names.length === 1 ? `${one} ${names[0] ?? ''}` : `${names.length} ${many}`
  const question = printable(`${does} ${what}? This is ${effect}.`)
  const instead = 'Add --yes if that is what you want, or --dry-run to see what would be sent.'
  if (!terminal.canAsk)
    throw new ConfigError(printable(`${does} ${what}: this is ${effect}, and nobody is there to be asked.`), {
      next: instead,
    })
  if (names.length > 1) terminal.err(names.map((name) => `  ${printable(name)}`).join('\n'))
  const isMeant =
    names.length === 1
      ? await askYesNo(terminal, question, instead)
      : (await askText(terminal, `${question} Type ${names.length} to go on.`, instead)) ===
        String(names.length)
  if (isMeant) return
  terminal.err('Nothing was done.')
  throw new ReportedFailure(exitCodes.failed)
}
