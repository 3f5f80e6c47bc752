/** `$skip` as it is written in an address, encoded or not. */
const skipOption = /^(?:\$|%24)skip=(\d+)$/i

/** How many records an address leaves out. */
export function readSkip(address: string): number {
  const found = optionsOf(address).find((option) => skipOption.test(option))
  return Number(skipOption.exec(found ?? '')?.[1] ?? 0)
}

/** The same address, but leaving out so many records. Other options keep every character of theirs. */
export function withSkip(address: string, skip: number): string {
  const others = optionsOf(address).filter((option) => !skipOption.test(option))
  return `${new URL(address).origin}${new URL(address).pathname}?${[...others, `$skip=${skip}`].join('&')}`
}

function optionsOf(address: string): readonly string[] {
  return new URL(address).search.slice(1).split('&').filter(Boolean)
}
