import { expect, it } from 'vitest'
import * as surface from '../src/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(surface).sort()).toMatchInlineSnapshot(`
    [
      "PortInUseError",
      "StateFolderInUseError",
      "describeEmulator",
      "descriptionText",
      "readEmulatorFlags",
      "registerDemoApp",
      "remoteWarning",
      "startEmulator",
      "visitSignIn",
    ]
  `)
})
