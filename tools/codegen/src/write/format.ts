import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { GeneratedFile } from '../model/api.ts'

const header = '// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.\n'

const style = [
  '--indent-style=space',
  '--indent-width=2',
  '--line-width=110',
  '--javascript-formatter-quote-style=single',
  '--semicolons=as-needed',
  '--files-max-size=16777216',
]

/** Adds the header and formats. Nothing in the result depends on the day, the machine or the folder. */
export async function formatFile({ path, text }: GeneratedFile): Promise<GeneratedFile> {
  if (!path.endsWith('.ts')) return { path, text }
  return { path, text: await biome(path, header + text.trimEnd() + '\n') }
}

function biome(path: string, text: string): Promise<string> {
  const bin = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      bin,
      'format',
      ...style,
      `--stdin-file-path=${path.split('/').at(-1)}`,
    ])
    const out: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(Buffer.concat(out).toString())
        : reject(new Error(`Formatting ${path} failed: ${Buffer.concat(errors).toString()}`)),
    )
    child.stdin.end(text)
  })
}
