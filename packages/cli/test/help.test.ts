import { spawnSync } from 'node:child_process'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram, everyCommand } from '../src/program.ts'
import { createRecorder } from './output/recorder.ts'
import { moduleHooks } from './module-hooks.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { temporaryFolder } from './tenant.ts'

const program = await createProgram(createRecorder(), ['completion'])
const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`
/** Commands that do something, not those that only hold others. */
const leaves = everyCommand(program)
  .filter((command) => command.commands.length === 0 && command.name() !== 'complete')
  .map((command) => ({ name: nameOf(command), command }))

/** The whole help, with what stands after it. */
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({ writeOut: (part) => void (text += part) }).outputHelp()
  return text
}

/** The words that a shell makes of an example: it is run, with a function in the place of `mde`. */
function wordsOf(example: string): readonly string[] {
  const script = `mde() { printf '%s\\0' "$@" >&3; }\n${example}`
  const { output } = spawnSync('bash', ['-c', script], {
    cwd: temporaryFolder(),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  return (output[3] ?? '').split('\0').slice(0, -1)
}

describe.each(leaves)('$name', ({ name, command }) => {
  const help = helpOf(command)
  const examples = [...help.matchAll(/^ {2}\$ (.+)$/gm)].map(([, example = '']) => example)

  it('says what it does, and shows examples of itself', () => {
    expect(help).toContain(`Usage: ${name}`)
    expect(command.description()).not.toBe('')
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) expect(`${example} `).toContain(`${name} `)
  })

  it('can be tried out where it asks before it acts', () => {
    const flags = command.options.map(({ long }) => long)
    if (flags.includes('--yes')) expect(flags).toContain('--dry-run')
  })

  it.each(examples)('takes %s', async (example) => {
    let ran: Command | undefined
    const parser = await createProgram(createRecorder(), ['completion'])
    for (const each of everyCommand(parser)) each.action(() => void (ran = each))
    // Input of a file is not there; what it would be is no word of the command line.
    await parser.parseAsync([...wordsOf(example.replace(/ < \w+\.\w+/, ''))], { from: 'user' })
    expect(ran && nameOf(ran)).toBe(name)
  })
})

describe('mde', () => {
  it('knows all commands that it should', () => {
    expect(leaves.length).toBeGreaterThan(90)
  })

  it('tells its version', async () => {
    expect(await runMde(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it.each([
    [[]],
    [['--help']],
    [['alerts', '--help']],
    [['token', 'validate', '--help']],
    [['demo', '--help']],
  ])('%j explains itself with exit code 0', async (args) => {
    const { code, stdout } = await runMde(args)
    expect(code).toBe(0)
    expect(stdout).toContain('Usage: mde')
  })
})

it('loads for --help nothing that only commands need', () => {
  const hooks = moduleHooks(`
    import { writeSync } from 'node:fs'
    export function load(url, context, next) {
      writeSync(2, url + '\\n')
      return next(url, context)
    }
  `)
  const { status, stderr } = spawnSync(process.execPath, ['--import', hooks, mdeBin, '--help'], {
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  const files = stderr.split('\n').filter((url) => url.startsWith('file:'))
  expect(files.length).toBeGreaterThan(5)
  expect(files.length).toBeLessThanOrEqual(40)
  for (const late of [
    '@azure',
    'zod',
    'operations.gen',
    'cli-table3',
    'reads',
    'clack',
    'jq-web',
    'csv-stringify',
  ])
    expect(files.filter((url) => url.includes(late))).toEqual([])
})
