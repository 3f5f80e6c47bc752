import { writeFileSync } from 'node:fs'
import { drawDemo } from './draw-demo.ts'
import { takeScreenshots } from './take-screenshots.ts'

const docs = new URL('../../../docs/', import.meta.url)

void main(process.argv[2])

/** Makes pictures of the documentation again. */
async function main(what: string | undefined): Promise<void> {
  if (what === 'demo') writeFileSync(new URL('demo.svg', docs), await drawDemo())
  else if (what === 'screenshots')
    for (const { name, png } of await takeScreenshots()) writeFileSync(new URL(name, docs), png)
  else {
    console.error('usage: tsx tools/pictures/src/main.ts demo|screenshots')
    process.exitCode = 2
  }
}
