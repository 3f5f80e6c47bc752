import type { Alert } from '@mde-kit/contract'

/** The page of an alert. */
export function alertPath(id: string): string {
  return `/alerts/${encodeURIComponent(id)}`
}

/** What to call an alert. A link or a heading without words would be lost on whoever hears the page. */
export function alertName({ id, title }: Pick<Alert, 'id' | 'title'>): string {
  return title?.trim() || `Alert ${id}`
}
