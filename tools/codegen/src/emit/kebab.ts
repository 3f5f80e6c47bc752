/** The name of a file for something whose name is camelCase: `machineActions` is `machine-actions`. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
