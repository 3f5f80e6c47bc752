/**
 * Whether a window of a quota counts at a time. One that opens later is of a time that a restored snapshot has taken
 * back.
 */
export function isOpenAt(
  nowMs: number,
  { openedMs }: { readonly openedMs: number },
  perSeconds: number,
): boolean {
  return openedMs <= nowMs && nowMs < openedMs + perSeconds * 1000
}
