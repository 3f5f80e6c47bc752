import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../src/manifests.ts'

/** Every page of documentation that is kept in git. */
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: repository,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(repository, path)) && !path.includes('/golden/'))

interface Link {
  readonly path: string
  readonly anchor: string | undefined
}

/** Links of a page to files of this repository. What stands in code is none. */
function linksOf(page: string): readonly Link[] {
  const text = readFileSync(join(repository, page), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    return [{ path: file === '' ? page : join(dirname(page), file), anchor }]
  })
}

/** The anchors of a page: those that GitHub makes of its headings, and those that it sets itself. */
function anchorsOf(page: string): readonly string[] {
  const text = readFileSync(join(repository, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '')
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]
}

it('finds the pages and their links', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'packages/client/README.md']))
  expect(linksOf('README.md').length).toBeGreaterThan(10)
})

it.each(pages)('leads only to files and headings that exist: %s', (page) => {
  const dead = linksOf(page).filter(({ path, anchor }) => {
    const place = join(repository, path)
    if (!existsSync(place)) return true
    return anchor !== undefined && (statSync(place).isDirectory() || !anchorsOf(path).includes(anchor))
  })
  expect(dead).toEqual([])
})

it('shows every page of docs/ in its index', () => {
  const shown = linksOf('docs/README.md').map(({ path }) => path)
  const kept = pages.filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/README.md')
  expect(kept.length).toBeGreaterThan(4)
  expect(shown).toEqual(expect.arrayContaining(kept))
})
