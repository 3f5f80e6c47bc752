/** A step of the demo did not do what it says. That is a bug of mde-kit, not of the person watching. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}

/** Ends the demo when a claim does not hold. */
export function ensure(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new DemoError(`The demo claims that ${claim}, and it does not hold.`)
}
