/** An instant of the API as people read it: to the second, in UTC. */
export function instant(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`
}
