import { readdirSync } from 'node:fs'
import { noChromium } from '@mde-kit/test-services/browser'
import { describe, expect, it } from 'vitest'
import { takeScreenshots } from '../src/take-screenshots.ts'

const missing = noChromium()

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe.skipIf(missing !== undefined)(
  `screenshots${missing === undefined ? '' : ` (${missing})`}`,
  { timeout: 120_000 },
  () => {
    it('are all those of docs/, and show the pages', async () => {
      const shots = await takeScreenshots()
      const kept = readdirSync(new URL('../../../docs/', import.meta.url)).filter((name) =>
        name.endsWith('.png'),
      )
      expect(shots.map(({ name }) => name).sort()).toEqual(kept.sort())
      for (const { png } of shots) expect(sizeOf(png)).toEqual([1100, 760])
    })
  },
)
