/** Something that Entra has and the emulator does not imitate. Answered with 501, never with a guess. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated'

  constructor(what: string) {
    super(`The emulator does not imitate ${what}.`)
  }
}
