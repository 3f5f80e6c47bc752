import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GeneratedFile } from '../model/api.ts'

const style = [
  '--indent-style=space',
  '--indent-width=2',
  '--line-width=110',
  '--javascript-formatter-quote-style=single',
  '--semicolons=as-needed',
  '--files-max-size=16777216',
  '--vcs-enabled=false',
]

/**
 * Puts the note on top of TypeScript files and formats them, all in one run of the formatter, which only works on disk.
 * Nothing in the result depends on the day, the machine or the folder.
 */
export function formatFiles(files: readonly GeneratedFile[], note: string): GeneratedFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'mde-kit-format-'))
  try {
    const code = files.map(({ path }, index) =>
      path.endsWith('.ts') ? join(folder, `${index}.ts`) : undefined,
    )
    for (const [index, { text }] of files.entries()) {
      const place = code[index]
      if (place !== undefined) writeFileSync(place, `// ${note}\n${text.trimEnd()}\n`)
    }
    const bin = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
    execFileSync(process.execPath, [bin, 'format', '--write', ...style, folder], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return files.map(({ path, text }, index) => {
      const place = code[index]
      return { path, text: place === undefined ? text : readFileSync(place, 'utf8') }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
