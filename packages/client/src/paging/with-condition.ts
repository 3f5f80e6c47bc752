/** `$filter` as it is written in an address, encoded or not. */
const filterOption = /^(?:\$|%24)filter=/i
/** Options that say where a list begins, or how much of it is wanted. */
const placeOption = /^(?:\$|%24)(?:skip|top|skiptoken)=/i

/** The address of a list with a further condition that its records must meet, from the start of the list. */
export function withCondition(address: string, condition: string): string {
  const { origin, pathname, search } = new URL(address)
  const options = search.slice(1).split('&').filter(Boolean)
  const filter = options.find((option) => filterOption.test(option))?.replace(filterOption, '')
  const others = options.filter((option) => !filterOption.test(option) && !placeOption.test(option))
  // A plus is a blank here, as in every form.
  const given = filter === undefined ? '' : decodeURIComponent(filter.replaceAll('+', ' '))
  const both = given === '' ? condition : `(${given}) and ${condition}`
  return `${origin}${pathname}?${[...others, `$filter=${encodeURIComponent(both)}`].join('&')}`
}
