import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../src/manifests.ts'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')

it('links only to files that exist', () => {
  const links = [...readme.matchAll(/\]\(([\w./-]+)\)/g)].map(([, link]) => link ?? '')
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) expect(() => readFileSync(join(repository, link)), link).not.toThrow(/ENOENT/)
})
