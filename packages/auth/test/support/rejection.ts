/** What a promise is rejected with; fails where it is not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (fault) {
    return fault
  }
  throw new Error('the promise was not rejected')
}
