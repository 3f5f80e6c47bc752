import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `mde` runs. */
export const mdeBin = fileURLToPath(new URL('../bin/mde.js', import.meta.url))

/** A folder that is not there: nobody's own profiles count in a test. */
const noProfiles = join(tmpdir(), 'mde-kit-no-profiles')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `mde` as a process of its own, as a shell would, with no settings inherited. */
export function runMde(args: readonly string[], { input = '', env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [mdeBin, ...args], {
      env: { PATH: process.env['PATH'], MDE_CONFIG_DIR: noProfiles, ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(input)
  })
}

/** Looks like a JWT, in whatever text. */
export const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]+/
