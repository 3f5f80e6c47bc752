import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Language, Parser } from 'web-tree-sitter'
import { findProgram } from '@mde-kit/test-services/find-program'
import { noShell } from './no-shell.ts'
import { runProgramInTerminal } from './run-in-terminal.ts'
import { mdeBin, runMde } from './run-mde.ts'
import { temporaryFolder } from './tenant.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('mde complete', () => {
  it.each([
    { typed: ['mach'], offers: 'machines' },
    { typed: ['machines', 'iso'], offers: 'isolate' },
    { typed: ['alerts', 'list', '--sev'], offers: '--severity' },
    { typed: ['alerts', 'update', 'x', '--status', ''], offers: 'InProgress' },
  ])('offers $offers after $typed', async ({ typed, offers }) => {
    const { stdout } = await runMde(['complete', '--', ...typed])
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toContain(offers)
  })
})

/** A home with `mde` on the path, and with the script of a shell where the README says to put it. */
async function homeFor(shell: string, script: string) {
  const home = temporaryFolder()
  const bin = join(home, 'bin')
  mkdirSync(bin)
  chmodSync(mdeBin, 0o755)
  symlinkSync(mdeBin, join(bin, 'mde'))
  const path = join(home, script)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, (await runMde(['completion', shell])).stdout)
  const PATH = `${bin}:${process.env['PATH'] ?? ''}`
  return { PATH, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), PS1: 'ready> ', PROMPT: 'ready> ' }
}

const ask = 'mde machines iso\t'
// Takes the line back. Ctrl-C would do, but a busy shell may miss it.
const leave = '\x15exit\r'
const shells = [
  {
    shell: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    script: '.mde.bash',
    typing: [
      [/ready> $/, 'source ~/.mde.bash; source ~/.mde.bash\r'],
      [/ready> $/, ask],
      [/isolate /, leave],
    ],
    shows: /mde machines isolate /,
  },
  {
    shell: 'zsh',
    args: ['-f', '-i'],
    script: '.zfunc/_mde',
    typing: [
      [/ready> $/, 'fpath=(~/.zfunc $fpath); autoload -U compinit; compinit -u -d ~/.dump\r'],
      [/ready> $/, ask],
      [/isolate /, leave],
    ],
    shows: /mde machines isolate /,
  },
  {
    shell: 'fish',
    args: ['-i', '--init-command', 'function fish_prompt; echo "ready> "; end'],
    script: '.config/fish/completions/mde.fish',
    typing: [
      [/ready> /, ask],
      [/isolate /, leave],
    ],
    shows: /mde machines isolate /,
  },
] as const

describe.each(shells)('mde completion $shell', ({ shell, args, script, typing, shows }) => {
  const missing = noShell(shell)
  const title = missing === undefined ? '' : ` (${missing})`

  it.skipIf(missing !== undefined)(`completes words that somebody types there${title}`, async () => {
    const program = findProgram(shell)
    if (program === undefined)
      throw new Error(`There is no ${shell}: install the package ${shell} of Debian.`)
    const { screen } = await runProgramInTerminal(program, args, {
      env: await homeFor(shell, script),
      typing,
    })
    expect(screen).toMatch(shows)
  })
})

it('puts words together in bash that it cut at =, and runs nothing of what was typed', async () => {
  const env = await homeFor('bash', '.mde.bash')
  const script = [
    'source ~/.mde.bash',
    'COMP_WORDS=(mde alerts update a --status = Res); COMP_CWORD=6; _mde; echo "${COMPREPLY[@]}"',
    "COMP_WORDS=(mde '$(touch ~/done)' mach); COMP_CWORD=2; _mde; test ! -e ~/done && echo untouched",
  ].join('\n')
  expect(spawnSync('bash', ['-c', script], { encoding: 'utf8', env })).toMatchObject({
    status: 0,
    stdout: 'Resolved\nuntouched\n',
    stderr: '',
  })
})

describe('mde completion powershell', () => {
  it('is a script that the grammar of PowerShell takes; Debian has no PowerShell to run it', async () => {
    const { code, stdout } = await runMde(['completion', 'powershell'])
    expect(code).toBe(0)
    expect(stdout).toContain("Register-ArgumentCompleter -CommandName 'mde'")
    const grammar = createRequire(import.meta.url).resolve(
      'tree-sitter-powershell/tree-sitter-powershell.wasm',
    )
    await Parser.init()
    const parser = new Parser().setLanguage(await Language.load(grammar))
    expect(parser.parse(stdout)?.rootNode.hasError).toBe(false)
    expect(parser.parse(stdout.replace('param(', 'param(('))?.rootNode.hasError).toBe(true)
  })
})
