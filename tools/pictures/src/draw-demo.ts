import { drawScreen } from './draw-screen.ts'
import { recordDemo } from './record-demo.ts'
import { readScreen } from './screen.ts'
import { settle } from './settle.ts'

const columns = 124
const title =
  'npm run demo: an app is created, a token is got and validated, alerts are listed, an isolation is refused for ' +
  'lack of a permission, the permission is granted, and the device is isolated.'

/** Runs the demo and draws the terminal that shows it. */
export async function drawDemo(): Promise<string> {
  const shown = `$ npm run demo\r\n${settle(await recordDemo(columns))}`
  return drawScreen(await readScreen(shown, columns), { columns, title })
}
