import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inKeyringSession, noKeyring } from '../support/keyring-session.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const missing = noKeyring()

describe.skipIf(missing)(
  `a file cache with the keyring of the system${missing ? ` (${missing})` : ''}`,
  () => {
    it('is sealed with a key that the next session finds, and that nobody else has', {
      timeout: 60_000,
    }, async () => {
      const [home, elsewhere, folder] = await Promise.all([
        temporaryFolder(),
        temporaryFolder(),
        temporaryFolder(),
      ])
      expect(await inKeyringSession(home, 'unlocked', [folder, 'access-hunter1'])).toEqual({
        token: 'access-hunter1',
      })

      const names = await readdir(folder)
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
      expect(texts.join()).toContain('"sealed":')
      expect(texts.join()).not.toContain('hunter1')

      expect(await inKeyringSession(home, 'unlocked', [folder, 'another'])).toEqual({
        token: 'access-hunter1',
      })
      expect(await inKeyringSession(elsewhere, 'unlocked', [folder, 'another'])).toMatchObject({
        code: 'MDE_CACHE',
        reason: 'wrong-key',
      })
    })

    it('cannot be used in a session without one', { timeout: 60_000 }, async () => {
      const [home, folder] = await Promise.all([temporaryFolder(), temporaryFolder()])
      expect(await inKeyringSession(home, 'absent', [folder, 'x'])).toMatchObject({
        code: 'MDE_CACHE',
        reason: 'no-keyring',
      })
      expect(await readdir(folder)).toEqual([])
    })
  },
)

describe('noKeyring', () => {
  it('never lets tests be skipped in continuous integration', () => {
    expect(noKeyring({ CI: 'true', PATH: '/nowhere' })).toBeUndefined()
    expect(noKeyring({ PATH: '/nowhere' })).toBe(
      'no keyring: there is no dbus-run-session and no gnome-keyring-daemon in PATH',
    )
  })
})
