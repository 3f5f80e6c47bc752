const units = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
] as const

/** Says how far away an instant is: `in 58 minutes`, `2 hours ago`, `now`. */
export function relativeTime(differenceSeconds: number): string {
  const distance = Math.abs(differenceSeconds)
  const unit = units.find(({ seconds }) => distance >= seconds)
  if (!unit) return 'now'
  const count = Math.floor(distance / unit.seconds)
  const text = `${count} ${unit.name}${count === 1 ? '' : 's'}`
  return differenceSeconds > 0 ? `in ${text}` : `${text} ago`
}
