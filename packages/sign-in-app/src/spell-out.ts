/** A name of the API in the words of people: `machineActions` is `machine actions`. */
export function spellOut(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
