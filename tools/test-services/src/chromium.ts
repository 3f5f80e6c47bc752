import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { isProgram } from './find-program.ts'

const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin']
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium of this machine; that of Debian's package `chromium` comes first. */
export function findChromium(): string | undefined {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

/**
 * Why tests in a browser cannot run here; undefined where they can.
 *
 * In continuous integration they always run, and fail where there is no Chromium.
 */
export function noChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment['CI'] || findChromium() !== undefined) return undefined
  return `no Chromium: none of ${names.join(', ')} in ${folders.join(', ')}`
}

/**
 * Starts Chromium without a window. Close it after the tests.
 *
 * @throws Error There is no Chromium.
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('There is no Chromium: install the package chromium of Debian, or Chrome.')
  // The sandbox of Chromium refuses root, who runs the tests in a container.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}
